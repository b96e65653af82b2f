export type PortalSection =
  | 'home'
  | 'personal'
  | 'business'
  | 'agencies'
  | 'regions'
  | 'topics'
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
  { section: 'verify', to: '/verify' },
] as const;
