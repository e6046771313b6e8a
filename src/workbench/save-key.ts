/** Ctrl+S saves the workbook and not the page, wherever the keyboard is. */
export function onSaveKey(save: () => void): void {
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 's' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) save();
  }, true);
}
