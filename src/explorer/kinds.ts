import type { EntityKind } from './graph.js';

export interface KindLook {
  /** From the palette of Okabe and Ito, which people see apart whatever colours they can see. */
  readonly color: string;
  /** A drawing in a square of 16 units, as the path of an SVG. */
  readonly icon: string;
}

/** How each kind of entity looks: told apart by colour and by drawing. */
export const KIND_LOOKS: Readonly<Record<EntityKind, KindLook>> = {
  Person: {
    color: '#0072B2',
    icon: 'M8 2a2.9 2.9 0 1 1 0 5.8A2.9 2.9 0 0 1 8 2zM2.6 14c0-3.2 2.4-5.2 5.4-5.2s5.4 2 5.4 5.2z',
  },
  Country: { color: '#D55E00', icon: 'M3 1.8h1.5v12.6H3zM5.2 2.4h8.4l-2.1 3 2.1 3H5.2z' },
  Organization: {
    color: '#009E73',
    icon: 'M8 1.6 14.2 5.4V6.6H1.8V5.4zM3 7.6h2v4.2H3zM7 7.6h2v4.2H7zM11 7.6h2v4.2h-2zM1.8 12.8h12.4v1.6H1.8z',
  },
  Group: {
    color: '#CC79A7',
    icon: 'M4.9 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM11.1 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM1 13c0-2.5 1.7-4.1 3.9-4.1S8.8 10.5 8.8 13zM9.7 13c0-1.5-.4-2.7-1.2-3.6a4 4 0 0 1 2.6-.5c2.2 0 3.9 1.6 3.9 4.1z',
  },
  Place: {
    color: '#E69F00',
    icon: 'M8 1.3c2.9 0 5 2.1 5 4.9 0 3.5-5 8.6-5 8.6S3 9.7 3 6.2c0-2.8 2.1-4.9 5-4.9zm0 3a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8z',
  },
};
