export { CodeTable } from './code-table.ts';
export { type Dictionary, dictionaryOf, getDictionary } from './dictionary.ts';
export { Element, ElementType } from './element.ts';
export { loadElements, readDictionaryContent } from './load-elements.ts';
export { ruleElementOf, ruleTypes } from './rule-element.ts';
export { dictionaryTerms, ruleTermsOf } from './rule-terms.ts';
export { elementTypeNames } from './type-names.ts';
