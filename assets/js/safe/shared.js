const { Locked, sound, changed, replace, remember, button, loadExtra } = window.workleaf;
