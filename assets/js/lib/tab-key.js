/**
 * A random key of this tab, 32 bytes in base64, which its pages share. It is in the tab's name, which browsers keep in memory only, and clear
 * when another site is opened. Every page sets it, because some browsers restore the name with each entry of the history.
 */
export function tabKey() {
  if (!/^workleaf:.{44}$/.test(window.name)) {
    window.name = `workleaf:${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
  }
  return window.name.slice(9);
}

tabKey();
