import { addDays, addYears, ageOn, type CalendarDate } from '../../../kernel/date.ts';

/** Who has completed this age acts alone (民法典第十七条、第十八条). */
export const ageOfMajority = 18;

/** The first day on which the person is of age: the eighteenth birthday, of somebody born on 29 February the day after. */
export function comesOfAgeOn(birthDate: CalendarDate): CalendarDate {
  const day = addYears(birthDate, ageOfMajority);
  return ageOn(birthDate, day) >= ageOfMajority ? day : addDays(day, 1);
}
