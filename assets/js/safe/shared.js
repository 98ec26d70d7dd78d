const { Locked, sound, changed, replace, remember, remembered, button, loadExtra } = window.workleaf;
