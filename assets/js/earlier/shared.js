const { sameAnswer, restored } = window.workleaf;
