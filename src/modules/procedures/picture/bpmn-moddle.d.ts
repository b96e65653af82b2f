/** The part of the reader of BPMN 2.0 that tests use; the package declares no types of its own entry. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly warnings: readonly { readonly message: string }[];
      readonly elementsById: Readonly<Record<string, object>>;
    }>;
  }
}
