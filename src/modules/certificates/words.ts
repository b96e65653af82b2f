import { defineMessages } from '../../kernel/messages.ts';
import type { Standing } from './certificate.ts';
import type { Proof, ProofFault } from './proof/check-proof.ts';

const standingsZh: Record<Standing, string> = {
  valid: '有效',
  'not-yet': '尚未生效',
  expired: '已过有效期',
  suspended: '已暂停',
  revoked: '已撤销',
  replaced: '已换发新证',
};

const standingsEn: Record<Standing, string> = {
  valid: 'Valid',
  'not-yet': 'Not yet in force',
  expired: 'Expired',
  suspended: 'Suspended',
  revoked: 'Revoked',
  replaced: 'Replaced',
};

const faultsZh: Record<ProofFault, string> = {
  'not-signed': '文件中没有电子签名，不是本平台颁发的电子证照原件。',
  'not-whole-document': '文件在签名之后被添加或改动过内容。',
  'signature-not-readable': '文件中的签名已损坏，无法读取。',
  changed: '文件内容与签名时不一致，已被改动。',
  'signature-false': '签名不是由证书所载机构作出的。',
  'time-stamp-false': '文件中的时间戳不是为这个签名加盖的，或者不是受信任的时间戳机构加盖的。',
  untrusted: '签名证书不是由本平台信任的机构签发的。',
  'certificate-expired': '签名时证书不在有效期内。',
  'unknown-form':
    '这个文件不是 PDF、证照数据（JSON）或二维码文字。请上传证照的 PDF 原件，或者改用证照编号核验。',
  'code-not-readable': '二维码内容不完整或有一处不对。请重新完整扫描；仍不成功时，改用证照编号核验。',
  'data-not-readable':
    '数据文件被编辑或者重新排版过，与颁发时不一致。请让持证人从“我的证照”重新下载，或者改用证照编号核验。',
  'foreign-issuer': '这不是本平台颁发的证照。请到二维码网址所在的政务服务平台核验，或者向发证机关核实。',
  'unknown-key': '签名所用的密钥不在本平台公布的可信名单中，请不要采信，并向发证机关核实。',
  'code-changed': '二维码内容与签名不符，已被改动或者伪造。请不要采信，并拨打 12345 反映。',
  'data-changed': '证照数据与签名不符，已被改动。请不要采信，并拨打 12345 反映。',
};

const formsZh: Record<NonNullable<Proof['form']>, string> = {
  pdf: 'PDF 原件',
  data: '证照数据（JSON）',
  code: '二维码',
};

const formsEn: Record<NonNullable<Proof['form']>, string> = {
  pdf: 'PDF file',
  data: 'Certificate data (JSON)',
  code: 'QR code',
};

const faultsEn: Record<ProofFault, string> = {
  'not-signed': 'The file has no electronic signature; it is not an original issued here.',
  'not-whole-document': 'Something was added to or changed in the file after it was signed.',
  'signature-not-readable': 'The signature in the file is damaged.',
  changed: 'The content is not what was signed: the file has been changed.',
  'signature-false': 'The signature was not made by the organ named in its certificate.',
  'time-stamp-false': 'The time stamp is not about this signature, or not from a trusted time stamper.',
  untrusted: 'The signing certificate does not come from an authority this platform trusts.',
  'certificate-expired': 'The certificate was out of date when it signed.',
  'unknown-form':
    'This file is no PDF, no certificate data (JSON) and no text of a QR code. Upload the PDF file, or verify by number.',
  'code-not-readable':
    'The text of the QR code is incomplete or wrong in one place. Scan all of it again, or verify by number.',
  'data-not-readable':
    'The data file has been edited or reformatted. Ask the holder to download it again under “My certificates”, or verify by number.',
  'foreign-issuer':
    'This certificate was not issued here. Verify it at the address in its QR code, or ask the organ that issued it.',
  'unknown-key':
    'It was signed with a key that is not in the list published here. Do not rely on it; ask the organ that issued it.',
  'code-changed':
    'The QR code is not what was signed: changed or forged. Do not rely on it, and report it by calling 12345.',
  'data-changed':
    'The data is not what was signed: changed. Do not rely on it, and report it by calling 12345.',
};

export const certificateWords = defineMessages({
  zh: {
    verify: '证照核验',
    verifyLead: '核对一份电子证照是不是真的、现在还有没有效。任何人都可以核验，无需登录。',
    verifyDescription: '凭证照编号、二维码或 PDF 原件核验云溪市电子证照的真伪和有效状态，无需登录。',
    byNumber: '按编号核验',
    number: '证照编号或电子证照标识',
    numberHint:
      '编号印在证照上，例如 JY990102202600001；也可以直接扫描证照上的二维码，或者粘贴二维码的全部内容。',
    check: '核验',
    byFile: '用文件核验',
    file: '电子证照文件',
    fileHint:
      '证照的 PDF 原件、证照数据（JSON）或者保存为文本的二维码内容，不超过 10 MB。文件只用于本次核验，不会保存。',
    fileMissing: '请选择要核验的 PDF 文件或者证照数据文件',
    checkFile: '核验文件',
    withCode: '持证人给了您出示码？查看出示的证照',
    unknown: '没有查到这个证照',
    unknownText: '请核对编号是否输对（字母和数字都要一致）。如果编号无误，请不要采信，并拨打 12345 反映。',
    results: '核验结果',
    standings: standingsZh,
    standingTexts: {
      valid: '这是本平台颁发的电子证照，目前有效。',
      'not-yet': '这是本平台颁发的电子证照，尚未到生效日期。',
      expired: '这是本平台颁发的电子证照，已经超过有效期，不能再使用。',
      suspended: '发证机关已经暂停这个证照的效力，恢复之前不能使用。请向发证机关了解何时恢复。',
      revoked: '发证机关已经撤销或者注销这个证照，不能再使用。',
      replaced: '这个证照是真的，但是延续、变更或者补换后已经颁发新的版本，旧版本不能再使用。',
    } satisfies Record<Standing, string>,
    genuine: '文件签名有效，与颁发时逐字节一致。',
    genuineCode: '二维码的国密签名（SM2）有效，内容没有被改动。请核对二维码所载持证主体与手中证照是否一致。',
    signedUnknown: '文件签名有效，但本平台没有登记这份文件，请向发证机关核实。',
    forms: formsZh,
    form: '核验对象',
    stampedAt: '时间戳时间',
    dataDigest: '数据摘要（SM3）',
    downloadData: '下载证照数据（JSON）',
    validFrom: '生效日期',
    faultAdvice: '请不要采信。可以用证照编号查询当时颁发的内容，或者向发证机关核实。',
    faults: faultsZh,
    fileFalse: '核验不通过',
    signer: '签名机构',
    signedAt: '签名时间',
    checkedAt: '核验时间',
    name: '证照名称',
    holder: '持证主体',
    issuer: '发证机关',
    issuedOn: '发证日期',
    validity: '有效期',
    longTerm: '长期有效',
    validityOf: (from: string, until: string) => `${from}至${until}`,
    replacedOn: '换发时间',
    replacedBy: '新的版本',
    revokedOn: '撤销时间',
    revokedReason: '撤销理由',
    identifier: '电子证照标识',
    digest: '文件摘要（SHA-256）',
    masking: '为保护个人信息，部分内容以 * 代替。请与证照原件对照。',
    again: '核验另一个证照',
    mine: '我的证照',
    mineLead:
      '在本平台办理取得的电子证照，与纸质证照具有同等法律效力（《国务院关于在线政务服务的若干规定》第十条）。',
    none: '还没有电子证照',
    noneText: '办结并领取的电子证照会出现在这里，办事时可以直接使用，不用再交复印件。',
    find: '查找要办的事项',
    download: '下载 PDF 原件',
    publicPage: '查看公开核验页',
    content: '证照内容',
    case: '办件编号',
    manage: '证照管理',
    legacy: '存量纸质证照录入与复核',
    manageLead: '本机关颁发的电子证照。',
    search: '按编号、标识或持证人名称查找',
    noneIssued: '没有符合条件的证照',
    noneIssuedText: '办件决定准予后，在办件页面办理“制证”，证照会出现在这里。',
    suspendedOn: '暂停时间',
    suspendedReason: '暂停理由',
  },
  en: {
    verify: 'Verify a certificate',
    verifyLead:
      'Find out whether an electronic certificate is genuine and still in force. Open to everybody, without signing in.',
    verifyDescription:
      'Verify an electronic certificate of Yunxi by its number, QR code or PDF file, without signing in.',
    byNumber: 'By number',
    number: 'Number or identifier of the certificate',
    numberHint:
      'The number is printed on the certificate, for example JY990102202600001. You can also scan the QR code, or paste all of its text.',
    check: 'Verify',
    byFile: 'With a file',
    file: 'Certificate file',
    fileHint:
      'The PDF file, the certificate data (JSON) or the text of the QR code, at most 10 MB. It is used for this check only and is not kept.',
    fileMissing: 'Choose the PDF or data file to verify',
    checkFile: 'Verify the file',
    withCode: 'Did the holder give you a code? See the certificate',
    unknown: 'No such certificate',
    unknownText:
      'Check that every letter and digit is right. If it is, do not trust the certificate, and call 12345.',
    results: 'Result',
    standings: standingsEn,
    standingTexts: {
      valid: 'This certificate was issued here and is in force.',
      'not-yet': 'This certificate was issued here; its term has not begun.',
      expired: 'This certificate was issued here; its term is over and it may not be used.',
      suspended:
        'The issuing organ has suspended this certificate; it cannot be used until it is resumed. Ask the organ when that will be.',
      revoked: 'The issuing organ has revoked this certificate; it may not be used.',
      replaced: 'This certificate is genuine, but a newer version has taken its place; it may not be used.',
    } satisfies Record<Standing, string>,
    genuine: 'The signature is valid, and the file is byte for byte the one that was issued.',
    genuineCode:
      'The SM2 signature of the QR code is valid and nothing in it was changed. Compare the holder it names with the certificate in your hand.',
    signedUnknown: 'The signature is valid, but this file is not registered here. Ask the issuing organ.',
    forms: formsEn,
    form: 'Checked',
    stampedAt: 'Time stamp',
    dataDigest: 'Digest of the data (SM3)',
    downloadData: 'Download the data (JSON)',
    validFrom: 'Valid from',
    faultAdvice:
      'Do not rely on it. Look the certificate up by its number to see what was issued, or ask the issuing organ.',
    faults: faultsEn,
    fileFalse: 'Verification failed',
    signer: 'Signed by',
    signedAt: 'Signed at',
    checkedAt: 'Checked at',
    name: 'Certificate',
    holder: 'Holder',
    issuer: 'Issued by',
    issuedOn: 'Issued on',
    validity: 'Validity',
    longTerm: 'Without end',
    validityOf: (from: string, until: string) => `${from} to ${until}`,
    suspendedOn: 'Suspended at',
    suspendedReason: 'Reason for suspending',
    replacedOn: 'Replaced at',
    replacedBy: 'New version',
    revokedOn: 'Revoked at',
    revokedReason: 'Reason',
    identifier: 'Identifier',
    digest: 'File digest (SHA-256)',
    masking: 'Some content is replaced by * to protect personal data. Compare with the original.',
    again: 'Verify another certificate',
    mine: 'My certificates',
    mineLead: 'Electronic certificates issued to you here. They have the same legal force as paper ones.',
    none: 'No electronic certificates yet',
    noneText:
      'Certificates from your completed cases appear here. You can use them without handing in copies.',
    find: 'Find a service',
    download: 'Download the PDF original',
    publicPage: 'Public verification page',
    content: 'Content',
    case: 'Case number',
    manage: 'Certificates',
    legacy: 'Certificates on paper: enter and compare',
    manageLead: 'Electronic certificates issued by your agency.',
    search: 'Number, identifier or holder’s name',
    noneIssued: 'No certificates found',
    noneIssuedText:
      'When a case has been approved, issue the certificate on the case page; it then appears here.',
  },
});
