import type { Text } from '../../../kernel/messages.ts';
import type { Requirement, Subject } from '../interview/problem.ts';
import type { Navigator } from '../navigator.ts';
import type { FindingKind, NavigatorFinding } from './finding.ts';
import type { NavigatorNames } from './navigator-names.ts';

/** Findings about one navigator, each once. */
export class FindingList {
  readonly #navigator: Navigator;
  readonly #names: NavigatorNames;
  readonly #found = new Map<string, NavigatorFinding>();

  constructor(navigator: Navigator, names: NavigatorNames) {
    this.#navigator = navigator;
    this.#names = names;
  }

  get all(): readonly NavigatorFinding[] {
    return [...this.#found.values()];
  }

  add(kind: FindingKind, subject: Subject, requirement?: Requirement): void {
    const about = requirement
      ? this.#names.requirement(subject, requirement)
      : this.#names.itemOf(subject).name;
    this.#note(kind, subject, about);
  }

  /** What concerns one item alone is said with the item; an event may well leave some of it idle. */
  addOfItem(kind: FindingKind, subject: Subject, requirement: Requirement): void {
    if (!this.#navigator.scenario) this.add(kind, subject, requirement);
  }

  addAboutQuestion(kind: FindingKind, name: string): void {
    if (!this.#navigator.scenario)
      this.#note(kind, this.#names.subjectNaming(name), this.#names.question(name));
  }

  #note(kind: FindingKind, subject: Subject | undefined, about: Text): void {
    const { code, title } = this.#navigator;
    const key = `${kind} ${subject?.code} ${about.zh}`;
    this.#found.set(key, { kind, navigator: code, title, item: subject?.code, about });
  }
}
