export { getLibrary } from '../scenario-store.ts';
