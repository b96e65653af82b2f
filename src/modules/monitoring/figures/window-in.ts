/** The window whose clerk typed for the applicant, as his signature says: `周敏（云河区政务服务中心A03窗口李静代录）`. */
export function windowIn(signature: string | undefined): string | undefined {
  return /（([^（）]*窗口)[^（）]*代录）$/.exec(signature ?? '')?.[1];
}
