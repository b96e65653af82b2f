import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-button': CustomElement;
      'passkey-button': CustomElement;
      'count-clicks': CustomElement;
      'kiosk-idle': CustomElement;
      'live-parts': CustomElement;
      'print-button': CustomElement;
      'search-suggest': CustomElement;
      'live-form': CustomElement;
    }
  }
}
