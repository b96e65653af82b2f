import type { Check } from './check.ts';
import { applicationFormAgain } from './checks/application-form-again.ts';
import { articleMissing } from './checks/article-missing.ts';
import { audienceTopicMismatch } from './checks/audience-topic-mismatch.ts';
import { basisMissing } from './checks/basis-missing.ts';
import { catchAllCondition } from './checks/catch-all-condition.ts';
import { certificateUnknown } from './checks/certificate-unknown.ts';
import { certificateUntyped } from './checks/certificate-untyped.ts';
import { circularPrerequisites } from './checks/circular-prerequisites.ts';
import { circularProof } from './checks/circular-proof.ts';
import { codeCheckDigit } from './checks/code-check-digit.ts';
import { codeOfNoScheme } from './checks/code-of-no-scheme.ts';
import { codePartsDisagree } from './checks/code-parts-disagree.ts';
import { conditionAlwaysMet } from './checks/condition-always-met.ts';
import { conditionImpossible } from './checks/condition-impossible.ts';
import { conditionsContradict } from './checks/conditions-contradict.ts';
import { documentUnobtainable } from './checks/document-unobtainable.ts';
import { feeIncomplete } from './checks/fee-incomplete.ts';
import { feeWithoutOnlinePayment } from './checks/fee-without-online-payment.ts';
import { formWithoutApplicant } from './checks/form-without-applicant.ts';
import { immediateMismatch } from './checks/immediate-mismatch.ts';
import { limitMissing } from './checks/limit-missing.ts';
import { limitUnitsMixed } from './checks/limit-units-mixed.ts';
import { materialGovernmentHolds } from './checks/material-government-holds.ts';
import { materialRepeated } from './checks/material-repeated.ts';
import { noVisitNoWay } from './checks/no-visit-no-way.ts';
import { oneCodeSeveralNames } from './checks/one-code-several-names.ts';
import { oneItemSeveralCodes } from './checks/one-item-several-codes.ts';
import { onlineWithoutAddress } from './checks/online-without-address.ts';
import { openEndedMaterial } from './checks/open-ended-material.ts';
import { partForNobody } from './checks/part-for-nobody.ts';
import { phoneMissing } from './checks/phone-missing.ts';
import { phoneWithoutAreaCode } from './checks/phone-without-area-code.ts';
import { phonesTheSame } from './checks/phones-the-same.ts';
import { prerequisiteWithoutSource } from './checks/prerequisite-without-source.ts';
import { promisedOverStatutory } from './checks/promised-over-statutory.ts';
import { proofWithoutIssuer } from './checks/proof-without-issuer.ts';
import { questionForKnownFact } from './checks/question-for-known-fact.ts';
import { questionTwice } from './checks/question-twice.ts';
import { relationUnresolved } from './checks/relation-unresolved.ts';
import { relationsContradict } from './checks/relations-contradict.ts';
import { resultMaterialUntyped } from './checks/result-material-untyped.ts';
import { resultTypeMismatch } from './checks/result-type-mismatch.ts';
import { resultUnnamed } from './checks/result-unnamed.ts';
import { reviewAgencyUnknown } from './checks/review-agency-unknown.ts';
import { reviewOverPromise } from './checks/review-over-promise.ts';
import { ruleAboutUnaskedFact } from './checks/rule-about-unasked-fact.ts';
import { rulePartIdle } from './checks/rule-part-idle.ts';
import { sourceGap } from './checks/source-gap.ts';
import { specialProcedureIncomplete } from './checks/special-procedure-incomplete.ts';
import { standardsDiffer } from './checks/standards-differ.ts';
import { statutoryOverLicenceLaw } from './checks/statutory-over-licence-law.ts';
import { unnamedRules } from './checks/unnamed-rules.ts';
import { vagueCondition } from './checks/vague-condition.ts';
import { vagueMaterial } from './checks/vague-material.ts';
import { visitWithoutReason } from './checks/visit-without-reason.ts';
import { windowUnknown } from './checks/window-unknown.ts';
import { windowWithoutPlace } from './checks/window-without-place.ts';

/** Everything the compiler looks for, in the order of a guide. */
export const checks: readonly Check[] = [
  sourceGap,
  // materials
  vagueMaterial,
  openEndedMaterial,
  materialRepeated,
  materialGovernmentHolds,
  applicationFormAgain,
  proofWithoutIssuer,
  circularProof,
  documentUnobtainable,
  // conditions
  vagueCondition,
  catchAllCondition,
  unnamedRules,
  prerequisiteWithoutSource,
  conditionImpossible,
  conditionsContradict,
  conditionAlwaysMet,
  partForNobody,
  rulePartIdle,
  ruleAboutUnaskedFact,
  // relations
  circularPrerequisites,
  relationUnresolved,
  relationsContradict,
  resultMaterialUntyped,
  // limits
  promisedOverStatutory,
  statutoryOverLicenceLaw,
  limitUnitsMixed,
  limitMissing,
  immediateMismatch,
  specialProcedureIncomplete,
  reviewOverPromise,
  // codes and names
  codeOfNoScheme,
  codeCheckDigit,
  codePartsDisagree,
  oneCodeSeveralNames,
  oneItemSeveralCodes,
  standardsDiffer,
  // law and money
  basisMissing,
  articleMissing,
  feeIncomplete,
  feeWithoutOnlinePayment,
  // ways and places
  visitWithoutReason,
  noVisitNoWay,
  onlineWithoutAddress,
  windowWithoutPlace,
  windowUnknown,
  reviewAgencyUnknown,
  phoneMissing,
  phoneWithoutAreaCode,
  phonesTheSame,
  // result and audience
  resultUnnamed,
  resultTypeMismatch,
  certificateUnknown,
  certificateUntyped,
  audienceTopicMismatch,
  // form
  questionTwice,
  questionForKnownFact,
  formWithoutApplicant,
];
