/// <reference lib="dom" />

/** `<copy-button data-text data-label data-done>` becomes a button that copies its text. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--link';
    button.textContent = this.dataset.label ?? '';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.dataset.text ?? '');
      status.textContent = this.dataset.done ?? '';
    });
    this.append(button, status);
  }
}

customElements.define('copy-button', CopyButton);
