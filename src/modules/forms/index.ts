export { shapeFaults } from './answer-shape.ts';
export {
  type AnswerValue,
  type FormAnswers,
  factsOf,
  visibleMaterials,
} from './answers.ts';
export { type CheckedForm, type CheckedPage, checkForm } from './check-form.ts';
export { type DescribedPage, describeAnswers, describeValue } from './describe-answers.ts';
export { type Form, type FormMaterial, type FormPage, type FormQuestion, formOf } from './form.ts';
export { formSchema } from './form-schema.ts';
export { knownFactsOf } from './known-facts.ts';
export { type CheckedMergedForm, checkMergedForm } from './merge/check-merged-form.ts';
export { intoMerged, mergedPartOf } from './merge/into-merged.ts';
export { type Contradiction, type Member, withoutElements } from './merge/member.ts';
export { figuresOf, type MergedItems, type MergeFigures, mergeItems } from './merge/merge-items.ts';
export { PageFields } from './portal/page-fields.tsx';
export { QuestionField, type RegionOption } from './portal/question-field.tsx';
export { readAnswer } from './read-answer.ts';
export {
  countField,
  fieldName,
  type KnownFacts,
  prefilled,
  rowCount,
  type Typed,
  typedFromAnswers,
  typedOfPage,
  withoutRow,
} from './typed.ts';
