const { Locked, sound, changed, restored, replace, remember, remembered, button, loadExtra } = window.workleaf;
