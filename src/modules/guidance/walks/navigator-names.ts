import type { Text } from '../../../kernel/messages.ts';
import { namesIn } from '../../../kernel/rule/index.ts';
import type { Item } from '../../catalogue/index.ts';
import { type Requirement, rulesOf, type Subject } from '../interview/problem.ts';
import type { Navigator } from '../navigator.ts';
import { findQuestionByName } from '../progress.ts';
import { requirementName } from '../requirement-name.ts';

/** What the parts of a navigator are called by their authors. */
export class NavigatorNames {
  readonly #navigator: Navigator;

  constructor(navigator: Navigator) {
    this.#navigator = navigator;
  }

  itemOf({ code }: Subject): Item {
    const guided = this.#navigator.items.find(({ item }) => item.basicCode === code);
    if (!guided) throw new RangeError(`no item ${code} in navigator ${this.#navigator.code}`);
    return guided.item;
  }

  requirement(subject: Subject, requirement: Requirement): Text {
    const guided = this.#navigator.items.find(({ item }) => item.basicCode === subject.code);
    return (guided && requirementName(guided.item, guided.subCases, requirement)) ?? { zh: requirement.code };
  }

  question(name: string): Text {
    return findQuestionByName(this.#navigator.interview.form, name)?.element.name ?? { zh: name };
  }

  /** As the person reads it. */
  questionLabel(name: string): Text {
    return findQuestionByName(this.#navigator.interview.form, name)?.label ?? { zh: name };
  }

  subjectNaming(name: string): Subject | undefined {
    return this.#navigator.interview.problem.subjects.find((subject) =>
      rulesOf(subject).flatMap(namesIn).includes(name),
    );
  }
}
