import { createHash } from 'node:crypto';
import type { OfficialActor, Role } from '../../src/modules/identity/index.ts';

/** The officials of every office, two to a post, the same in every replay. */
export function officialFor(agency: string, role: Role, serial: number): OfficialActor {
  const place = serial % 2;
  const [surname = '', given = ''] = [
    surnames[hashOf(`${agency} ${role}`) % surnames.length],
    givenNames[(hashOf(`${role} ${agency}`) + place) % givenNames.length],
  ];
  const id = uuidOf(`${agency} ${role} ${place}`) as OfficialActor['accountId'];
  return {
    kind: 'official',
    accountId: id,
    sessionId: id,
    officialId: id,
    name: `${surname}${given}`,
    posts: [{ agency, role, region: '990100' }],
  };
}

export function applicantName(serial: number): string {
  return `${surnames[serial % surnames.length] ?? ''}${givenNames[(serial >> 4) % givenNames.length] ?? ''}`;
}

const surnames = [...'陈林黄张李王吴刘蔡杨许郑谢郭洪邱曾廖赖徐周叶苏庄江吕何罗高潘'];
const givenNames = [
  ...['文静', '建华', '志远', '雨桐', '思源', '晓明', '佳怡', '海涛', '丽君', '俊杰', '秀英', '子涵', '国栋'],
  ...['梦琪', '明轩', '雅婷', '振宇', '诗涵', '永康', '慧敏'],
];

function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}

/** A stable id of version 8, which is for ids of one's own making. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
