#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes pictures of every page, for eyes: light, dark and both high contrasts, 360 and 1280 px wide,
# text of 100 and 200 %, left to right and right to left; and lays them out on sheets.
#
#   sh tests/pictures.sh BUILD OUTPUT [--language=xx] [--only=PAGES] [--themes=NAMES] [--tall] [--list]
#
# --language  a language of po/, in its own direction alone; or xx: made up, and longer by a third
# --only      pages whose names begin so; several, joined by commas
# --themes    some of light,dark,hc,hc-dark
# --tall      windows as high as their pages, in place of those of a screen
# --list      says the names of the pages
#
# OUTPUT/faults.txt names words that are cut, parted or pale, and windows that need more room than they
# have.
set -eu

cd "$(dirname "$0")/.."

build=
output=
only=
tall=
list=
themes=
language=en
for argument in "$@"; do
  case $argument in
    --language=*) language=${argument#*=} ;;
    --only=*) only=${argument#*=} ;;
    --themes=*) themes=--themes=${argument#*=} ;;
    --tall) tall=--tall ;;
    --list) list=yes ;;
    -*) echo "unknown option: $argument" >&2; exit 2 ;;
    *) if [ -z "$build" ]; then build=$argument; else output=$argument; fi ;;
  esac
done

# page NAME PROGRAM [OPTION...] [-- ARGUMENT...]: what stands behind “--” comes after the picture's name
pages () {
  herald=herald-screenshot
  cohort=cohort-screenshot
  practice=practice-screenshot
  fish='ihc_score=2+ ish_probe=dual her2_copies=4.4 cep17_copies=2.3 her2_cep17_ratio=1.91 cells=20'
  marks='er_status=positive er_percent=90 pr_status=positive pr_percent=40 ki67_percent=18'
  page result-empty $herald
  page result-error $herald -- ihc_score=2+ ihc_percent=150 her2_cep17_ratio=two
  page result-pending $herald -- ihc_score=2+ $marks
  page result-positive $herald -- ihc_score=3+ lab_her2_status=positive $marks
  page result-group-4 $herald -- $fish lab_her2_status=negative $marks
  page result-low $herald -- ihc_score=1+ lab_her2_status=negative
  page result-near $herald -- ihc_score=2+ ish_probe=dual her2_copies=4.1 cep17_copies=2.06 her2_cep17_ratio=1.99 cells=20
  page result-differs $herald -- ihc_score=3+ lab_her2_status=negative
  page result-refused $herald -- ihc_score=3+ site=other
  page result-editions $herald --editions -- $fish
  page welcome $herald --welcome
  page report $herald --report "$made/report.txt"
  page questions $herald --action "win.page::questions"
  page questions-article $herald --article what-is-her2
  page questions-find $herald --article what-is-her2 --action win.find
  page questions-search $herald --search "$words"
  page questions-word $herald --action "win.show-word::ihc"
  page over-time $herald --record tests/ui/three-results.herald --action win.over-time
  page record-bar $herald --record tests/ui/three-results.herald
  page about-sample $herald --record tests/ui/three-results.herald --dialog --action win.about-sample
  page print $herald --dialog --action win.print-result -- $fish
  page preferences $herald --dialog --action app.preferences
  page help $herald --dialog --action win.help
  page shortcuts $herald --dialog --action win.show-shortcuts
  page about $herald --dialog --action app.about
  page problems-banner "XDG_DATA_HOME='$made/troubled' $herald"
  page problems "XDG_DATA_HOME='$made/troubled' $herald" --dialog --action win.show-problems
  page practice $practice -- sets
  page practice-ihc $practice --case 2 -- ihc-learn
  page practice-ihc-feedback $practice --case 2 --check --overlay --score 2+ -- ihc-learn
  page practice-ish $practice --count 6 -- ish-learn
  page practice-ish-feedback $practice --count 26 --check --overlay -- ish-learn
  page practice-written $practice --check -- work-up
  page practice-end $practice --end -- ihc-test
  page practice-class $practice -- class
  page count $practice --sheet --count 20 -- x
  page cohort $cohort
  page empty-over-time $herald --action win.over-time
  page empty-over-time-one $herald --action win.over-time -- ihc_score=2+
  page empty-kept $herald --action "win.page::questions" --press "Your List"
  page empty-for-result $herald --action win.show-for-result
  page empty-search $herald --search "qqxxzz"
  page empty-search-near $herald --search "receptabel"
  page empty-cohort $cohort --take -- "$made/no-cases.csv"
  page cohort-columns $cohort -- "$made/cases.csv"
  page cohort-table $cohort --take -- "$made/cases.csv"
  page cohort-case $cohort --take --case 1 -- "$made/cases.csv"
  page cohort-flows $cohort --take --flows -- "$made/cases.csv"
}

is_wanted () {
  [ -n "$only" ] || return 0
  for start in $(echo "$only" | tr , ' '); do
    case $1 in "$start"*) return 0 ;; esac
  done
  return 1
}

# Each page is two runs, since the direction belongs to a process; a real language has but one.
page () {
  name=$1
  is_wanted "$name" || return 0
  if [ -n "$list" ]; then
    echo "$name"
    return
  fi
  program=$2
  shift 2
  for direction in $directions; do
    printf '%s' "$program --all $tall $themes"
    [ "$direction" = ltr ] || printf ' --rtl'
    is_picture_named=
    for word in "$@"; do
      if [ "$word" = -- ]; then
        is_picture_named=yes
        printf " '%s'" "$output/$name"
      else
        printf " '%s'" "$word"
      fi
    done
    [ -n "$is_picture_named" ] || printf " '%s'" "$output/$name"
    echo
  done
}

make_files () {
  mkdir -p "$made/troubled/herald/content"
  printf '{ "format": "herald-articles-1", "articles": [ { "id": 7 } ] }\n' > "$made/troubled/herald/content/mine.json"
  cat > "$made/report.txt" << 'END'
SURGICAL PATHOLOGY REPORT
Specimen A: Left breast, core needle biopsy, 2 o'clock
Collected 03/11/2026

DIAGNOSIS
Invasive ductal carcinoma, Nottingham grade 2 (tubules 3, nuclei 2, mitoses 1; total 6/9).

Estrogen receptor: positive, 90 % of cells, strong
Progesterone receptor: positive, approximately 40 %
Ki-67: 18 %
HER2 (IHC, 4B5): equivocal, score 2+

FISH, dual probe: average HER2 copies per cell 4.4, average CEP17 per cell 2.3,
HER2/CEP17 ratio 1.9, 20 cells counted. ISH Group 4.
END
  echo case,edition,ihc_score > "$made/no-cases.csv"
  {
    echo case,edition,ihc_score,ish_probe,her2_copies,cep17_copies,her2_cep17_ratio,cells
    i=0
    while [ $i -lt 40 ]; do
      echo "S-$((1000 + i)),,$((i % 3 + 1))+,dual,$((2 + i % 5)).5,2.1,,20"
      echo "T-$((1000 + i)),,,dual,3.5,1.5,2.33,20"
      i=$((i + 1))
    done
  } > "$made/cases.csv"
}

make_language () {
  place=$made/locale/$language/LC_MESSAGES
  mkdir -p "$place"
  if [ "$language" = xx ]; then
    python3 -B tests/po/make_language.py "$place"
  else
    msgfmt -o "$place/herald.mo" "po/$language.po"
  fi
  export HERALD_TEST_LOCALE_DIR="$made/locale" LANGUAGE="$language"
}

# What somebody looks for, in the words of the language.
words="fish ratio"
directions="ltr rtl"
case $language in
  ar) words="نسبة fish" directions=rtl ;;
  de) words="fish Verhältnis" directions=ltr ;;
  es) words="cociente fish" directions=ltr ;;
  fr) words="rapport fish" directions=ltr ;;
  pt_BR) words="razão fish" directions=ltr ;;
  zh_CN) words="fish 比值" directions=ltr ;;
  en | xx) ;;
  *) directions=ltr ;;
esac

# sheet NAME COLUMNS WIDTH PICTURE...
sheet () {
  name=$1 columns=$2 width=$3
  shift 3
  "$build/tests/ui/contact-sheet" "$output/sheets/$name.png" "$columns" "$width" "$@"
}

if [ -n "$list" ]; then
  made=
  pages
  exit
fi
if [ -z "$output" ]; then
  echo "usage: sh tests/pictures.sh BUILD OUTPUT [--language=xx] [--only=PAGES] [--themes=NAMES] [--tall] [--list]" >&2
  exit 2
fi
# One display for all of them, large enough for the tallest window.
if [ -z "${HERALD_PICTURES:-}" ]; then
  export HERALD_PICTURES=yes
  exec xvfb-run -a -s '-screen 0 1400x2800x24 -noreset' sh "$0" "$@"
fi

build=$(cd "$build" && pwd)
mkdir -p "$output/sheets"
output=$(cd "$output" && pwd)
made=$output/made
make_files
export LC_ALL=C.UTF-8 GTK_A11Y=none GSK_RENDERER=cairo GDK_BACKEND=x11 GDK_DEBUG=default-settings,gl-disable \
  GTK_CSD=1 GIO_USE_VFS=local GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" XDG_DATA_HOME="$made/share"
unset GTK_THEME
[ "$language" = en ] || make_language

pages > "$made/pages"
PATH=$build/tests/ui:$PATH
# A program that does not end is told of, and not waited for; the rest is still taken.
xargs -P "$(($(nproc) * 2))" -d '\n' -n 1 sh -c 'timeout 300 sh -c "$0" || echo "did not end well: $0" >&2' \
  < "$made/pages" 2> "$made/said"
sed -n "s|^$output/||p" "$made/said" | sort > "$output/faults.txt"
! grep -v "^$output/" "$made/said" | grep .

list=yes
for page in $(pages); do
  for text in 100 200; do
    for width in narrow wide; do
      set -- "$output/$page-$width-$text"-*.png
      [ -f "$1" ] || continue
      case $width in
        narrow) sheet "$page-narrow-$text" 4 360 "$@" ;;
        wide) sheet "$page-wide-$text" 2 720 "$@" ;;
      esac
    done
  done
done
echo "$(find "$output" -maxdepth 1 -name '*.png' | wc -l) pictures, $(wc -l < "$output/faults.txt") lines in faults.txt"
! grep -q "^did not end well" "$made/said"
