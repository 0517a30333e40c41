const HALF_KANA =
  'ガｶﾞギｷﾞグｸﾞゲｹﾞゴｺﾞザｻﾞジｼﾞズｽﾞゼｾﾞゾｿﾞダﾀﾞヂﾁﾞヅﾂﾞデﾃﾞドﾄﾞバﾊﾞビﾋﾞブﾌﾞベﾍﾞボﾎﾞパﾊﾟピﾋﾟプﾌﾟペﾍﾟポﾎﾟアｱイｲウｳエｴオｵカｶキｷクｸケｹコｺサｻシｼスｽセｾソｿタﾀチﾁツﾂテﾃトﾄナﾅニﾆヌﾇネﾈノﾉハﾊヒﾋフﾌヘﾍホﾎマﾏミﾐムﾑメﾒモﾓヤﾔユﾕヨﾖラﾗリﾘルﾙレﾚロﾛワﾜヲｦンﾝャｬュｭョｮッｯーｰ';
const HALF = new Map((HALF_KANA.match(/[ァ-ヶー][ｦ-ﾟ]+/g) ?? []).map((pair) => [pair.charAt(0), pair.slice(1)]));

/** 0-9, A-Z, - and . in full width: R7.4 → Ｒ７．４ */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** サトウ → ｻﾄｳ, full-width spaces too. */
export function halfWidthKana(text: string): string {
  return text.replace(/[ァ-ヶー]/g, (sign) => HALF.get(sign) ?? sign).replace(/　/g, ' ');
}

/** サトウ → さとう */
export function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

/** 23 → 二十三, below 100. */
export function kanjiNumber(number: number): string {
  const digit = (value: number) => '〇一二三四五六七八九'.charAt(value);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digit(ones) : ''}`;
}
