/// <reference lib="dom" />

/** `<print-button data-label>` becomes a button that opens the print dialogue. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--secondary';
    button.textContent = this.dataset.label ?? '';
    button.addEventListener('click', () => print());
    this.append(button);
  }
}

customElements.define('print-button', PrintButton);
