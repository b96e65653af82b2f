import { z } from 'zod';

/** Codes that items and offers may use; their names and the codes of other sources stand in content/item-code-tables. */

/** 行使层级 */
export const Level = z.enum(['1', '2', '3', '4', '5', '6', '7']);
export type Level = z.infer<typeof Level>;

/** 实施主体性质 */
export const OrganKind = z.enum(['1', '2', '3', '9']);

/** 权力来源 */
export const PowerSource = z.enum(['1', '2', '3', '4', '5', '6']);

/** 办理形式 */
export const Channel = z.enum(['online', 'window', 'mobile', 'post', 'kiosk']);
export type Channel = z.infer<typeof Channel>;

/** 网上办理深度 */
export const OnlineDepth = z.enum(['1', '2', '3', '4', '5', '6', '7', '8']);

/** 通办范围 */
export const CrossRegion = z.enum(['none', 'village', 'town', 'county', 'city', 'province', 'nation']);

/** 跨域通办方式 (国办发〔2020〕35号): 全程网办, 异地代收代办, 多地联办 */
export const CrossRegionWay = z.enum(['online', 'collected', 'joint']);

/** 认证等级: what an applicant must prove of himself to apply online */
export const TrustLevel = z.enum(['1', '2', '3', '4']);

/** 收费性质 */
export const FeeKind = z.enum(['1', '2', '3']);

/** 行政处罚种类 (行政处罚法第九条) */
export const PenaltyKind = z.enum(['1', '2', '3', '4', '5', '6']);

/** 行政强制种类 (行政强制法第九条、第十二条) */
export const CompulsionKind = z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);

/** 征收种类 */
export const LevyKind = z.enum(['1', '2', '3', '9']);

/** 业务系统运行网络 */
export const SystemNetwork = z.enum(['1', '2', '3', '9']);

/** 业务系统层级 */
export const SystemLevel = z.enum(['1', '2', '3', '4']);
