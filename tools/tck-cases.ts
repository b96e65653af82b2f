import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FactValue, RuleElement } from '../src/kernel/rule/index.ts';
import { childOf, childrenOf, type Element, readXml } from './tck-xml.ts';

/** One expected result of a test case of the DMN Technology Compatibility Kit. */
export interface TckCase {
  /** The name of the folder. */
  readonly folder: string;
  /** `testCase/resultNode`, as in the test file. */
  readonly id: string;
  /** The decision's literal expression; undefined where it is something else. */
  readonly expression: string | undefined;
  /** The inputs of the model by name; those of types that rules do not have are missing. */
  readonly dictionary: ReadonlyMap<string, RuleElement>;
  readonly facts: Readonly<Record<string, FactValue | null>>;
  readonly expected: Expected;
}

export type Expected =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'null' }
  /** A list or a structure, which no rule gives. */
  | { readonly kind: 'other' };

/** All cases below a folder, in the order of the files. */
export function readCases(root: string): TckCase[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return files
    .filter((file) => /-test-\d+\.xml$/.test(file))
    .flatMap((file) => casesOfFile(join(root, file)));
}

function casesOfFile(path: string): TckCase[] {
  const suite = readXml(readFileSync(path, 'utf8'));
  const folder = dirname(path);
  const modelName = childOf(suite, 'modelName')?.text.trim() || `${basename(folder)}.dmn`;
  const model = readXml(readFileSync(join(folder, modelName), 'utf8'));
  const expressions = literalExpressions(model);
  const dictionary = inputsOf(model);
  return childrenOf(suite, 'testCase').flatMap((testCase) => {
    const facts = Object.fromEntries(
      childrenOf(testCase, 'inputNode').map((node) => [
        node.attributes.name ?? '',
        factOf(node, dictionary.get(node.attributes.name ?? '')),
      ]),
    );
    return childrenOf(testCase, 'resultNode').map((node) => ({
      folder: basename(folder),
      id: `${testCase.attributes.id ?? ''}/${node.attributes.name ?? ''}`,
      expression: expressions.get(node.attributes.name ?? ''),
      dictionary,
      facts,
      expected: expectedOf(childOf(node, 'expected')),
    }));
  });
}

/** By decision; one that hangs on other decisions or on business knowledge is left out. */
function literalExpressions(model: Element): Map<string, string> {
  const decisions = childrenOf(model, 'decision').flatMap((decision): [string, string][] => {
    const text = childOf(childOf(decision, 'literalExpression'), 'text')?.text;
    return text === undefined || needsOthers(decision) ? [] : [[decision.attributes.name ?? '', text.trim()]];
  });
  return new Map(decisions);
}

function needsOthers(decision: Element): boolean {
  const needed = childrenOf(decision, 'informationRequirement').flatMap(({ children }) => children);
  return (
    childrenOf(decision, 'knowledgeRequirement').length > 0 ||
    needed.some(({ name }) => name === 'requiredDecision')
  );
}

function inputsOf(model: Element): Map<string, RuleElement> {
  const inputs = childrenOf(model, 'inputData').flatMap((input): [string, RuleElement][] => {
    const variable = childOf(input, 'variable');
    const type = elementOf(variable?.attributes.typeRef ?? '', model);
    return type ? [[variable?.attributes.name ?? '', type]] : [];
  });
  return new Map(inputs);
}

const scalarTypes: Readonly<Record<string, RuleElement['type']>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
};

/** The type of an input in the terms of the dictionary; undefined for what it does not know. */
function elementOf(reference: string, model: Element): RuleElement | undefined {
  const name = reference.slice(reference.indexOf(':') + 1);
  const scalar = scalarTypes[name];
  if (scalar) return { type: scalar };
  const definition = childrenOf(model, 'itemDefinition').find(({ attributes }) => attributes.name === name);
  if (!definition || childrenOf(definition, 'allowedValues').length > 0) return undefined;
  if (definition.attributes.isCollection === 'true') return listOf(definition, model);
  return elementOf(childOf(definition, 'typeRef')?.text.trim() ?? '', model);
}

function listOf(definition: Element, model: Element): RuleElement | undefined {
  const reference = childOf(definition, 'typeRef')?.text.trim() ?? '';
  const member = elementOf(reference, model);
  if (member) return member.type === 'list' ? undefined : { type: 'list', members: member.type };
  const structure = childrenOf(model, 'itemDefinition').find(
    ({ attributes }) => attributes.name === reference,
  );
  const components = childrenOf(structure ?? definition, 'itemComponent');
  const fields = components.flatMap((component): [string, RuleElement][] => {
    const type = elementOf(childOf(component, 'typeRef')?.text.trim() ?? '', model);
    return type ? [[component.attributes.name ?? '', type]] : [];
  });
  return fields.length > 0 ? { type: 'list', fields: new Map(fields) } : undefined;
}

function factOf(node: Element, element: RuleElement | undefined): FactValue | null {
  const list = childOf(node, 'list');
  if (list) return childrenOf(list, 'item').map((item) => memberOf(item, element));
  const value = childOf(node, 'value');
  return value && element ? scalarOf(value, element.type) : null;
}

function memberOf(item: Element, element: RuleElement | undefined): unknown {
  if (!element?.fields) return factOf(item, element && { type: element.members ?? 'text' });
  return Object.fromEntries(
    childrenOf(item, 'component').map((component) => {
      const name = component.attributes.name ?? '';
      return [name, factOf(component, element.fields?.get(name))];
    }),
  );
}

function scalarOf({ attributes, text }: Element, type: RuleElement['type']): FactValue | null {
  if (attributes.nil === 'true' || (text === '' && type !== 'text')) return null;
  if (type === 'number') return Number(text);
  return type === 'boolean' ? text.trim() === 'true' : text;
}

function expectedOf(expected: Element | undefined): Expected {
  const value = childOf(expected, 'value');
  if (!value)
    return childOf(expected, 'list') || childOf(expected, 'component') ? { kind: 'other' } : { kind: 'null' };
  const isText = value.attributes.type?.endsWith('string');
  if (value.attributes.nil === 'true' || (value.text.trim() === '' && !isText)) return { kind: 'null' };
  return { kind: 'value', text: value.text };
}
