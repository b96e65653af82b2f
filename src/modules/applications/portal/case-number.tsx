/** 办件编号: 24 digits, which may break between region, date and serial alone. */
export function CaseNumber({ number }: { number: string }) {
  const [, region, date, first, second] = /^(\d{6})(\d{8})(\d{5})(\d{5})$/.exec(number) ?? [];
  if (region === undefined) return number;
  return (
    <>
      {region}
      <wbr />
      {date}
      <wbr />
      {first}
      <wbr />
      {second}
    </>
  );
}
