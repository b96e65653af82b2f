export {
  type Actor,
  type ActsFor,
  capacityName,
  holdsPost,
  type OfficialActor,
  type PersonActor,
  type Post,
} from './actor.ts';
export { Role, roleNames } from './role.ts';
