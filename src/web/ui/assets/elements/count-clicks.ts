/// <reference lib="dom" />

/** `<count-clicks data-to data-for>` tells which of its links was followed, and nothing about who did. */
class CountClicks extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      const told = new URLSearchParams({ for: this.dataset.for ?? '', followed: link.pathname });
      navigator.sendBeacon(this.dataset.to ?? '', told);
    });
  }
}

customElements.define('count-clicks', CountClicks);
