// Runs first, so that the class is set even if a later module fails.
document.documentElement.classList.replace('no-js', 'js');
