export type PortalSection =
  | 'home'
  | 'personal'
  | 'business'
  | 'agencies'
  | 'regions'
  | 'topics'
  | 'ask'
  | 'verify'
  | 'my';

/** The main navigation, in order; labels are in words.ts. */
export const mainSections = [
  { section: 'home', to: '/' },
  { section: 'personal', to: '/personal' },
  { section: 'business', to: '/business' },
  { section: 'agencies', to: '/agencies' },
  { section: 'regions', to: '/regions' },
  { section: 'topics', to: '/topics' },
  { section: 'ask', to: '/ask' },
  { section: 'verify', to: '/verify' },
] as const;
