import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { press } from './press.ts';

/** A file as a person chooses it on their device. */
export interface Document {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The answer to one question: what is typed, or the words beside what is chosen. */
export type Answer = string | readonly string[];

/** Answers by the words of the question, and rows of answers by the title of the group. */
export type Answers = Readonly<Record<string, Answer | readonly Readonly<Record<string, Answer>>[]>>;

interface Question {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'select' | 'choice';
  /** Title and place of the row, when the question stands in a repeat group. */
  readonly row: { readonly group: string; readonly place: number } | undefined;
}

/** Fills every page of questions from here on and stops before the first page of another kind. */
export async function fillForm(page: Page, answers: Answers): Promise<void> {
  for (let pages = 0; /\/pages\//.test(page.url()); pages++) {
    assert.ok(pages < 30, `the form does not end: ${page.url()}`);
    await fillPage(page, answers);
    await saveAndContinue(page);
    await expectNoErrors(page);
  }
}

/** Answers every question of the page that is known by its words; the rest stays as it is. */
export async function fillPage(page: Page, answers: Answers): Promise<void> {
  await addRows(page, answers);
  for (const question of await questionsOn(page)) {
    const answer = answerTo(question, answers);
    if (answer !== undefined) await answerQuestion(page, question, answer);
  }
}

export async function saveAndContinue(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '保存并继续' }));
}

/** Texts of the error summary, in order; none when the page has no summary. */
export function errorsOn(page: Page): Promise<string[]> {
  return page.locator('#error-summary').getByRole('listitem').allInnerTexts();
}

async function expectNoErrors(page: Page): Promise<void> {
  assert.deepEqual(await errorsOn(page), [], page.url());
}

/** Follows an error to its field. @returns the control that now has the focus */
export async function followError(page: Page, words: string): Promise<Locator> {
  await page.locator('#error-summary').getByRole('link', { name: words }).click();
  return page.locator(':focus');
}

/** Chooses documents for every material that asks for some, by the words of the material. */
export async function chooseDocuments(
  page: Page,
  documents: Readonly<Record<string, readonly Document[]>>,
): Promise<void> {
  for (const [material, files] of Object.entries(documents)) {
    await page.getByLabel(wholeLabel(material)).setInputFiles([...files]);
  }
}

/** What stands in a field now: the text, or the words beside what is chosen. */
export async function answerOn(page: Page, label: string): Promise<Answer> {
  const question = (await questionsOn(page)).find((each) => each.label === label);
  assert.ok(question, `${page.url()} does not ask “${label}”`);
  const controls = controlsOf(page, question);
  if (question.kind !== 'choice') return controls.inputValue();
  const chosen = page.locator(`[name="${question.name}"]:checked`);
  return chosen.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? ''),
  );
}

/** Words of all questions on the page. */
export async function labelsOn(page: Page): Promise<string[]> {
  return (await questionsOn(page)).map(({ label }) => label);
}

async function addRows(page: Page, answers: Answers): Promise<void> {
  for (const [group, rows] of Object.entries(answers)) {
    if (!isRows(rows)) continue;
    const frame = page.getByRole('group', { name: group, exact: true });
    if ((await frame.count()) === 0) continue;
    const standing = new Set((await questionsOn(page)).map(({ row }) => row?.place));
    for (let row = standing.size; row < rows.length; row++) {
      await press(page.getByRole('button', { name: /^添加一个/ }));
    }
  }
}

function isRows(answer: Answers[string]): answer is readonly Readonly<Record<string, Answer>>[] {
  return Array.isArray(answer) && typeof answer[0] === 'object';
}

function answerTo({ label, row }: Question, answers: Answers): Answer | undefined {
  if (!row) {
    const answer = answers[label];
    return answer === undefined || isRows(answer) ? undefined : answer;
  }
  const rows = answers[row.group];
  return rows !== undefined && isRows(rows) ? rows[row.place]?.[label] : undefined;
}

async function answerQuestion(page: Page, question: Question, answer: Answer): Promise<void> {
  const controls = controlsOf(page, question);
  const [first = ''] = typeof answer === 'string' ? [answer] : answer;
  if (question.kind === 'text') return controls.fill(first);
  if (question.kind === 'select') return void (await controls.selectOption({ label: first }));
  for (const words of typeof answer === 'string' ? [answer] : answer) {
    const group = page.locator('fieldset').filter({ has: controls }).last();
    await group.getByLabel(words, { exact: true }).check();
  }
}

function controlsOf(page: Page, { name }: Question): Locator {
  return page.locator(`[name="${name}"]:not([type=hidden])`);
}

/** Reads the page as it is seen: a question is a label with its control, or a legend with its choices. */
async function questionsOn(page: Page): Promise<Question[]> {
  const form = page.locator('main form').filter({ has: page.locator('[name="_shown"]') });
  const found = await form.locator('input:not([type=hidden]), select, textarea').evaluateAll((controls) =>
    controls.map((element) => {
      const control = element as HTMLInputElement;
      const isChoice = control.type === 'radio' || control.type === 'checkbox';
      const caption = isChoice ? control.closest('fieldset')?.querySelector('legend') : control.labels?.[0];
      const own = [...(caption?.childNodes ?? [])].find((node) => node.nodeType === 3);
      const row = /^(.*)\[(\d+)\]\./.exec(control.name);
      const group = row && document.getElementById(row[1] ?? '')?.querySelector('legend');
      return {
        name: control.name,
        label: own?.textContent?.trim() ?? '',
        kind: isChoice
          ? ('choice' as const)
          : control.tagName === 'SELECT'
            ? ('select' as const)
            : ('text' as const),
        row: row && group ? { group: group.textContent?.trim() ?? '', place: Number(row[2]) } : undefined,
      };
    }),
  );
  return found.filter(({ name }, place) => found.findIndex((each) => each.name === name) === place);
}

/** A label with or without the mark of optional fields behind it. */
function wholeLabel(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(（选填）)?$`);
}
