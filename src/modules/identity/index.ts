export { Role, roleNames } from './role.ts';
