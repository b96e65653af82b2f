import { invalid, Refusal } from '../../kernel/refusal.ts';

export function notSpreadsheet(): Refusal {
  return invalid('sheet-not-xlsx', {
    zh: '这不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开文件，“另存为”选择“Excel 工作簿（*.xlsx）”后重新上传。',
    en: 'This is no Excel workbook (.xlsx). Open it in Excel or WPS, save it as “Excel workbook (*.xlsx)” and upload it again.',
  });
}

export function damagedSpreadsheet(part: string): Refusal {
  return invalid('sheet-damaged', {
    zh: `文件已损坏，读不出“${part}”。请用 Excel 或 WPS 打开并重新保存，或重新下载后再填写。`,
    en: `The file is damaged: “${part}” cannot be read. Open it in Excel or WPS and save it again, or start from a new download.`,
  });
}

export function protectedSpreadsheet(): Refusal {
  return invalid('sheet-protected', {
    zh: '文件设有打开密码，无法读取。请取消密码保护后重新上传。',
    en: 'The file is protected by a password. Remove the password and upload it again.',
  });
}

export function spreadsheetWithMacros(): Refusal {
  return invalid('sheet-macros', {
    zh: '文件含有宏，不能上传。请“另存为”不含宏的“Excel 工作簿（*.xlsx）”后重新上传。',
    en: 'The file contains macros, which are not taken. Save it as an “Excel workbook (*.xlsx)” without macros.',
  });
}

export function spreadsheetTooLarge(zh: string, en: string): Refusal {
  return new Refusal('too-large', 'sheet-too-large', {
    zh: `文件内容太多：${zh}。请按部门或地区分成几个文件上传。`,
    en: `There is too much in the file: ${en}. Split it by department or region.`,
  });
}
