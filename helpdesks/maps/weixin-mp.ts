/**
 * 小程序客服 (mini programs and official accounts of WeChat): mpkf.weixin.qq.com.
 *
 * Read from public code, eight tools, up to 2020: the host, and class names of times and pictures in its messages
 * (`.message_box_time`, `.mssage_box_pic`). Who wrote them and the reply box are not known.
 */
import { namedOnly } from '../named-only'

export const weixinMp = namedOnly('weixin-mp', '小程序客服', ['mpkf.weixin.qq.com'])
