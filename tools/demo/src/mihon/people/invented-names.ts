import type { Draws } from '../draws.js';

interface Part {
  readonly written: string;
  readonly kana: string;
}

const part = (written: string, kana: string): Part => ({ written, kana });

/** What every family name begins with: each says that it is made up. */
const BEGINNINGS: readonly Part[] = [
  part('見本', 'みほん'),
  part('例', 'れい'),
  part('仮', 'かり'),
  part('架空', 'かくう'),
  part('空想', 'くうそう'),
  part('想定', 'そうてい'),
  part('雛形', 'ひながた'),
  part('模擬', 'もぎ'),
  part('試', 'ためし'),
  part('絵空', 'えそら'),
  part('物語', 'ものがたり'),
  part('夢見', 'ゆめみ'),
];

/** What it ends with; 﨑, 髙, 𠮷, 濵, 邉 and 澤 are there because real rosters have them. */
const ENDINGS: readonly Part[] = [
  part('田', 'だ'),
  part('川', 'かわ'),
  part('山', 'やま'),
  part('野', 'の'),
  part('原', 'はら'),
  part('沢', 'ざわ'),
  part('澤', 'ざわ'),
  part('崎', 'ざき'),
  part('﨑', 'ざき'),
  part('島', 'じま'),
  part('浜', 'はま'),
  part('濵', 'はま'),
  part('辺', 'べ'),
  part('邉', 'べ'),
  part('木', 'ぎ'),
  part('寺', 'でら'),
  part('橋', 'ばし'),
  part('谷', 'たに'),
  part('坂', 'ざか'),
  part('村', 'むら'),
  part('髙', 'たか'),
  part('𠮷', 'よし'),
];

const WOMEN: readonly Part[] = [
  part('花子', 'はなこ'),
  part('梅子', 'うめこ'),
  part('和子', 'かずこ'),
  part('幸子', 'さちこ'),
  part('節子', 'せつこ'),
  part('洋子', 'ようこ'),
  part('恵子', 'けいこ'),
  part('京子', 'きょうこ'),
  part('千代', 'ちよ'),
  part('みつゑ', 'みつえ'),
  part('さくら', 'さくら'),
  part('由美', 'ゆみ'),
  part('真弓', 'まゆみ'),
  part('裕子', 'ゆうこ'),
];

const MEN: readonly Part[] = [
  part('太郎', 'たろう'),
  part('一郎', 'いちろう'),
  part('次郎', 'じろう'),
  part('正', 'ただし'),
  part('清', 'きよし'),
  part('茂', 'しげる'),
  part('勇', 'いさむ'),
  part('実', 'みのる'),
  part('進', 'すすむ'),
  part('博', 'ひろし'),
  part('誠', 'まこと'),
  part('健一', 'けんいち'),
  part('和夫', 'かずお'),
  part('昭二', 'しょうじ'),
];

/** A family name that nobody bears, with its reading. */
export function inventedFamilyName(draws: Draws): Part {
  const beginning = draws.pick('family name: beginning', BEGINNINGS);
  const ending = draws.pick('family name: ending', ENDINGS);
  return part(beginning.written + ending.written, beginning.kana + ending.kana);
}

/** A given name with its reading. */
export function inventedGivenName(draws: Draws): Part {
  return draws.pick('given name', draws.unit('is a woman') < 0.55 ? WOMEN : MEN);
}
