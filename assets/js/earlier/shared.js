const { sameAnswer } = window.workleaf;
