/** In place of the pane, where it cannot be. */
export function sayInstead(holder: HTMLElement, sentence: string): void {
  const line = document.createElement('p');
  line.className = 'start-sentence';
  line.setAttribute('role', 'alert');
  line.textContent = sentence;
  holder.replaceChildren(line);
  // the workbench has one
  if (document.querySelector('h1')) return;
  const name = document.createElement('h1');
  name.className = 'start-name';
  name.textContent = '勾稽';
  holder.prepend(name);
}
