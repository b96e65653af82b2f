import type { Item } from '../../item.ts';

/** Whether the steps, answers and notes that a person reads say something. */
export function saysAnywhere(item: Item, pattern: RegExp): boolean {
  return textsOf(item).some((text) => pattern.test(text));
}

function* iterateTexts(item: Item): Generator<string> {
  for (const step of item.steps) yield step.zh;
  for (const { text } of item.conditions) yield text.zh;
  for (const { note, whenText } of item.materials) {
    if (note) yield note.zh;
    if (whenText) yield whenText.zh;
  }
  for (const { answer } of item.questions) yield answer.zh;
  for (const { standard, reduction } of item.fees) {
    yield standard.zh;
    if (reduction) yield reduction.zh;
  }
  for (const { name, value } of item.more) yield `${name}：${value}`;
  yield item.summary.zh;
}

function textsOf(item: Item): string[] {
  return [...iterateTexts(item)];
}
