// First of all, so that the page knows it even if a later part fails.
document.documentElement.classList.replace('no-js', 'js');
