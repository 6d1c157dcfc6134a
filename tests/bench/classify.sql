-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a cohort says about HER2 under each edition, as one query.
--
-- Every column is read as text, for a bad value makes its row invalid and must
-- not stop the run.  A tidy value costs one cast; tidying it is tried only
-- where that cast gave nothing.  Numbers are exact decimals, and totals are
-- compared by multiplying crosswise.  The check of reported numbers against
-- each other takes 0.01 for one unit of the last digit.  The guards against
-- NULL are there for speed: most cells of a cohort are empty.
CREATE OR REPLACE TEMP MACRO number (x) AS coalesce (
  TRY_CAST (x AS DECIMAL(9, 4)),
  TRY_CAST (replace (rtrim (x, ' %m'), ',', '.') AS DECIMAL(9, 4)));
CREATE OR REPLACE TEMP MACRO whole (x) AS TRY_CAST (x AS INTEGER);
CREATE OR REPLACE TEMP MACRO tidy (x) AS lower (trim (x));
CREATE OR REPLACE TEMP MACRO refused (x, v, lowest, highest) AS
  x IS NOT NULL AND (v BETWEEN lowest AND highest) IS NOT TRUE;
CREATE OR REPLACE TEMP MACRO unknown_word (x, v) AS
  x IS NOT NULL AND v IS NULL;
-- Words as numbers.
CREATE OR REPLACE TEMP MACRO intensity_code (x) AS CASE x
  WHEN 'none' THEN 0 WHEN 'faint' THEN 1
  WHEN 'weak' THEN 2 WHEN 'moderate' THEN 3
  WHEN 'intense' THEN 4 END;
CREATE OR REPLACE TEMP MACRO pattern_code (x) AS CASE x
  WHEN 'none' THEN 0 WHEN 'incomplete' THEN 1
  WHEN 'basolateral' THEN 2 WHEN 'complete' THEN 3 END;
CREATE OR REPLACE TEMP MACRO probe_code (x) AS CASE x
  WHEN 'none' THEN 0 WHEN 'single' THEN 1
  WHEN 'dual' THEN 2 WHEN 'indeterminate' THEN 3 END;
CREATE OR REPLACE TEMP MACRO er_code (x) AS CASE x
  WHEN 'negative' THEN 0 WHEN 'low_positive' THEN 1
  WHEN 'positive' THEN 2 END;
CREATE OR REPLACE TEMP MACRO pr_code (x) AS CASE x
  WHEN 'negative' THEN 0 WHEN 'positive' THEN 2 END;
CREATE OR REPLACE TEMP MACRO site_code (x) AS CASE x
  WHEN 'breast' THEN 0 WHEN 'other' THEN 1 END;
CREATE OR REPLACE TEMP MACRO component_code (x) AS CASE x
  WHEN 'invasive' THEN 0 WHEN 'in_situ_only' THEN 1 END;
CREATE OR REPLACE TEMP MACRO specimen_code (x) AS CASE x
  WHEN 'core_biopsy' THEN 0 WHEN 'excision' THEN 1
  WHEN 'metastasis' THEN 2 END;
CREATE OR REPLACE TEMP MACRO lab_code (x) AS CASE x
  WHEN 'negative' THEN 0 WHEN 'positive' THEN 1
  WHEN 'equivocal' THEN 2 WHEN 'indeterminate' THEN 3 END;
-- Reported copies, CEP17 and ratio that cannot all be true.
CREATE OR REPLACE TEMP MACRO ratio_conflict (h, c, r) AS coalesce (
  (r - 0.01) * (c - 0.01) > h + 0.01 OR (r + 0.01) * (c + 0.01) < h - 0.01,
  false);
-- A reported mean that the totals cannot give.
CREATE OR REPLACE TEMP MACRO mean_conflict (v, signals, nuclei) AS coalesce (
  (v + 0.01) * (nuclei + 1) < signals - 1
  OR (v - 0.01) * (nuclei - 1) > signals + 1, false);
-- Ratio from 0 to 3: cut at 1.8, 2.0 and above 2.2.
CREATE OR REPLACE TEMP MACRO ratio_level (r) AS
  (r >= 1.8)::UTINYINT + (r >= 2)::UTINYINT + (r > 2.2)::UTINYINT;
CREATE OR REPLACE TEMP MACRO quotient_level (h, c) AS
  (5 * h >= 9 * c)::UTINYINT + (h >= 2 * c)::UTINYINT
  + (5 * h > 11 * c)::UTINYINT;
-- Copies from 0 to 3: cut at 4, 6 and above 6.
CREATE OR REPLACE TEMP MACRO copies_level (h, n) AS
  (h >= 4 * n)::UTINYINT + (h >= 6 * n)::UTINYINT + (h > 6 * n)::UTINYINT;
-- The five groups, from the two levels.
CREATE OR REPLACE TEMP MACRO ish_group_of (r, h) AS CASE
  WHEN r >= 2 THEN if (h >= 1, 1, 2)
  WHEN h = 0 THEN 5 WHEN h = 1 THEN 4 ELSE 3 END;

COPY (
  WITH
  typed AS (
    SELECT
      * EXCLUDE (edition),
      coalesce (edition, 'asco-cap-2018') AS edition,
      CASE WHEN edition IS NULL THEN 2018 ELSE CASE edition
        WHEN 'asco-cap-2018' THEN 2018 WHEN 'asco-cap-2013' THEN 2013
        WHEN 'asco-cap-2007' THEN 2007 END END AS year,
      CASE ihc_score WHEN '0' THEN 0 WHEN '1+' THEN 1 WHEN '2+' THEN 2
        WHEN '3+' THEN 3 WHEN 'indeterminate' THEN 4 END AS score,
      CASE WHEN ihc_intensity IS NOT NULL THEN coalesce (
        intensity_code (ihc_intensity),
        intensity_code (tidy (ihc_intensity))) END AS intensity,
      CASE WHEN ihc_pattern IS NOT NULL THEN coalesce (
        pattern_code (ihc_pattern),
        pattern_code (tidy (ihc_pattern))) END AS pattern,
      CASE ihc_zero_staining WHEN 'none' THEN 0 WHEN 'faint' THEN 1
        END AS zero_staining,
      CASE WHEN ish_probe IS NULL THEN 0
        ELSE coalesce (probe_code (ish_probe),
          probe_code (tidy (ish_probe))) END AS probe,
      CASE WHEN er_status IS NOT NULL THEN coalesce (
        er_code (er_status),
        er_code (tidy (er_status))) END AS er,
      CASE WHEN pr_status IS NOT NULL THEN coalesce (
        pr_code (pr_status),
        pr_code (tidy (pr_status))) END AS pr,
      CASE WHEN site IS NOT NULL THEN coalesce (
        site_code (site),
        site_code (tidy (site))) END AS place,
      CASE WHEN component IS NOT NULL THEN coalesce (
        component_code (component),
        component_code (tidy (component))) END AS part,
      CASE WHEN specimen IS NOT NULL THEN coalesce (
        specimen_code (specimen),
        specimen_code (tidy (specimen))) END AS sample,
      CASE WHEN lab_her2_status IS NOT NULL THEN coalesce (
        lab_code (lab_her2_status),
        lab_code (tidy (lab_her2_status))) END AS lab,
      number (ihc_percent) AS p, number (her2_copies) AS h,
      number (cep17_copies) AS c, number (her2_cep17_ratio) AS r,
      number (recount_her2_copies) AS h2, number (recount_cep17_copies) AS c2,
      number (recount_her2_cep17_ratio) AS r2,
      number (er_percent) AS erp, number (pr_percent) AS prp,
      number (ki67_percent) AS ki, number (tumour_size_mm) AS size,
      whole (cells) AS n, whole (her2_signals) AS hs,
      whole (cep17_signals) AS cs, whole (her2_nuclei) AS hn,
      whole (cep17_nuclei) AS cn, whole (recount_cells) AS n2
    FROM read_csv ('{input}', header = true, all_varchar = true,
      delim = ',', quote = '"', escape = '"')
  ),

  -- Values out of limits, what is worked out of totals, and readings.
  read AS (
    SELECT
      "case", edition, year, probe, er, erp, pr, prp,
      coalesce (place, 0) + coalesce (part, 0) > 0 AS out_of_scope,
      year IS NULL OR probe IS NULL
      OR unknown_word (ihc_score, score)
      OR unknown_word (ihc_intensity, intensity)
      OR unknown_word (ihc_pattern, pattern)
      OR unknown_word (ihc_zero_staining, zero_staining)
      OR unknown_word (er_status, er) OR unknown_word (pr_status, pr)
      OR unknown_word (site, place) OR unknown_word (component, part)
      OR unknown_word (specimen, sample)
      OR unknown_word (lab_her2_status, lab)
      OR coalesce (tubule_score NOT IN ('1', '2', '3'), false)
      OR coalesce (nuclear_score NOT IN ('1', '2', '3'), false)
      OR coalesce (mitotic_score NOT IN ('1', '2', '3'), false)
      OR coalesce (grade NOT IN ('1', '2', '3'), false)
      OR refused (ihc_percent, p, 0, 100) OR refused (er_percent, erp, 0, 100)
      OR refused (pr_percent, prp, 0, 100) OR refused (ki67_percent, ki, 0, 100)
      OR refused (her2_copies, h, 0, 50)
      OR refused (recount_her2_copies, h2, 0, 50)
      OR refused (cep17_copies, c, 0.0001, 15)
      OR refused (recount_cep17_copies, c2, 0.0001, 15)
      OR refused (her2_cep17_ratio, r, 0, 100)
      OR refused (recount_her2_cep17_ratio, r2, 0, 100)
      OR refused (tumour_size_mm, size, 0.0001, 500)
      OR refused (cells, n, 0, 999999) OR refused (recount_cells, n2, 0, 999999)
      OR refused (her2_signals, hs, 0, 999999)
      OR refused (cep17_signals, cs, 0, 999999)
      OR refused (her2_nuclei, hn, 0, 999999)
      OR refused (cep17_nuclei, cn, 0, 999999)
      OR ratio_conflict (h, c, r) OR ratio_conflict (h2, c2, r2)
      OR CASE WHEN hs IS NULL THEN false ELSE
        coalesce (coalesce (hn, n) = 0 OR hs > 50 * coalesce (hn, n), false)
        OR mean_conflict (h, hs, coalesce (hn, n)) END
      OR CASE WHEN cs IS NULL THEN false ELSE
        coalesce (cs = 0 OR cs > 15 * coalesce (cn, n), false)
        OR mean_conflict (c, cs, coalesce (cn, n)) END AS bad,
      coalesce (n, least (hn, cn)) < 20 AS few,
      -- 0, 1+, 2+, 3+, 4 indeterminate, 5 undefined, 6 contradicting.
      CASE
        WHEN score IS NOT NULL THEN score
        WHEN intensity IS NULL AND pattern IS NULL AND p IS NULL THEN NULL
        WHEN intensity = 0 OR pattern = 0 OR p = 0 THEN
          if (coalesce (intensity, 0) > 0 OR coalesce (pattern, 0) > 0
            OR coalesce (p, 0) > 0, 6, 0)
        WHEN intensity IS NULL OR pattern IS NULL OR p IS NULL THEN NULL
        WHEN year = 2007 THEN CASE
          WHEN pattern < 3 THEN if (intensity <= 2, 1, 5)
          WHEN intensity = 4 THEN if (p > 30, 3, 2)
          WHEN intensity >= 2 AND p >= 10 THEN 2 ELSE 5 END
        WHEN pattern < 3 AND intensity = 1 THEN if (p > 10, 1, 0)
        WHEN pattern = 3 AND intensity = 4 THEN if (p > 10, 3, 2)
        WHEN pattern = 3 THEN if (intensity >= 2 AND p > 10, 2, 5)
        WHEN year = 2013 THEN if (p > 10, 2, 5)
        WHEN pattern = 2 AND intensity >= 3 THEN 2
        ELSE 5
      END AS reading,
      CASE WHEN h IS NOT NULL THEN copies_level (h, 1)
        WHEN hs IS NOT NULL THEN copies_level (hs, coalesce (hn, n))
        END AS hl,
      CASE
        WHEN r IS NOT NULL THEN ratio_level (r)
        WHEN h IS NOT NULL AND c IS NOT NULL THEN quotient_level (h, c)
        WHEN h IS NOT NULL AND cs IS NOT NULL
          THEN quotient_level (h * coalesce (cn, n), cs)
        WHEN hs IS NULL THEN NULL
        WHEN c IS NOT NULL
          THEN quotient_level (hs, c * coalesce (hn, n))
        ELSE quotient_level (hs::BIGINT * coalesce (cn, n),
          cs::BIGINT * coalesce (hn, n))
      END AS rl,
      CASE WHEN h2 IS NULL OR n2 < 20 THEN NULL
        WHEN r2 IS NOT NULL
          THEN ish_group_of (ratio_level (r2), copies_level (h2, 1))
        WHEN c2 IS NOT NULL
          THEN ish_group_of (quotient_level (h2, c2), copies_level (h2, 1))
        END AS recount
    FROM typed
  ),

  -- ISH: 1 positive, 2 negative, 3 between, 11 to 15 the groups; still open:
  -- 21 groups 1 2, 22 groups 3 4 5, 23 groups 2 5, 24 groups 1 3,
  -- 26 positive or negative, 29 anything else.
  measured AS (
    SELECT *,
      few AND probe IN (1, 2) AS too_few,
      CASE
        WHEN probe = 1 THEN CASE
          WHEN hl IS NULL THEN 29 WHEN hl = 0 THEN 2
          WHEN hl = 1 OR (hl = 2 AND year = 2007) THEN 3 ELSE 1 END
        WHEN probe <> 2 THEN NULL
        WHEN year = 2007 THEN CASE
          WHEN rl IS NULL THEN 29 WHEN rl = 0 THEN 2 WHEN rl = 3 THEN 1
          ELSE 3 END
        WHEN year = 2013 THEN CASE
          WHEN rl >= 2 OR hl >= 2 THEN 1
          WHEN rl IS NULL THEN if (hl = 0, 26, 29)
          WHEN hl IS NULL THEN 29 WHEN hl = 0 THEN 2 ELSE 3 END
        WHEN rl IS NULL THEN CASE
          WHEN hl = 0 THEN 23 WHEN hl >= 2 THEN 24 ELSE 29 END
        WHEN hl IS NULL THEN if (rl >= 2, 21, 22)
        ELSE 10 + ish_group_of (rl, hl)
      END AS ish,
      CASE WHEN erp IS NULL THEN er
        WHEN erp < 1 THEN if (er > 0, NULL, 0)
        WHEN erp <= 10 THEN if (er = 0, NULL, 1)
        ELSE if (er < 2, NULL, 2) END AS er_reading,
      CASE WHEN prp IS NULL THEN pr
        WHEN prp < 1 THEN if (pr > 0, NULL, 0)
        ELSE if (pr = 0, NULL, 2) END AS pr_reading
    FROM read
  ),

  -- Which line of the verdict table below applies.
  decided AS (
    SELECT *,
      CASE
        WHEN bad THEN 'invalid check-input'
        WHEN out_of_scope THEN 'undefined out-of-scope'
        WHEN reading = 6 THEN 'invalid check-input'
        WHEN too_few AND reading IS DISTINCT FROM 3
          THEN 'pending count-more-cells'
        WHEN reading = 3 THEN if (ish IN (2, 15),
          'positive check-discordance', 'positive report')
        WHEN ish IN (1, 11) THEN if (reading <= 1,
          'positive check-discordance', 'positive report')
        WHEN ish IN (2, 15) THEN 'negative report'
        WHEN probe = 0 THEN CASE
          WHEN reading IS NULL THEN 'pending order-ihc-or-ish'
          WHEN reading <= 1 THEN 'negative report'
          WHEN reading = 2 THEN 'equivocal reflex-ish'
          WHEN reading = 4 THEN 'indeterminate new-specimen-or-repeat'
          ELSE 'undefined pathologist-review' END
        WHEN probe = 3 THEN if (reading <= 1, 'negative report',
          'indeterminate new-specimen-or-repeat')
        WHEN ish BETWEEN 12 AND 14 THEN CASE
          WHEN reading IS NULL THEN 'pending ihc-same-tissue'
          WHEN reading <= 1 THEN 'negative report-with-comment'
          WHEN reading = 4 THEN 'indeterminate new-specimen-or-repeat'
          WHEN reading = 5 THEN 'undefined pathologist-review'
          WHEN recount IS NULL THEN 'pending recount-second-observer'
          WHEN recount <> ish - 10 THEN 'pending adjudicate'
          WHEN ish = 13 THEN 'positive report'
          ELSE 'negative report-with-comment' END
        WHEN ish = 3 AND year = 2018 THEN CASE
          WHEN reading IS NULL THEN 'pending ihc-same-tissue-or-dual'
          WHEN reading <= 1 THEN 'negative report'
          WHEN reading = 2 THEN 'pending reflex-dual-ish'
          WHEN reading = 4 THEN 'indeterminate new-specimen-or-repeat'
          ELSE 'undefined pathologist-review' END
        WHEN ish = 3 AND year = 2013 THEN CASE
          WHEN reading IS NULL THEN if (probe = 1,
            'equivocal ihc-same-tissue-or-dual', 'equivocal ihc-same-tissue')
          WHEN reading <= 1 THEN 'negative report'
          WHEN reading = 2 AND probe = 1 THEN 'equivocal reflex-dual-ish'
          ELSE 'equivocal alternative-test-or-new-specimen' END
        WHEN ish = 3 THEN 'equivocal count-more-cells'
        WHEN ish IN (22, 23) AND reading <= 1 THEN 'negative '
        WHEN ish = 23 AND reading = 2 AND recount = 2 THEN 'negative '
        WHEN ish = 24 AND reading = 2 AND recount = 3 THEN 'positive report'
        WHEN ish = 26 AND reading IN (2, 4, 5) THEN 'pending report'
        ELSE 'pending '
      END AS verdict
    FROM measured
  )

  SELECT
    "case", edition,
    split_part (verdict, ' ', 1) AS her2_status,
    CASE WHEN ish BETWEEN 11 AND 15 AND NOT coalesce (too_few, false)
        AND NOT (bad OR out_of_scope OR coalesce (reading = 6, false))
      THEN 'group-' || (ish - 10) END AS ish_group,
    split_part (verdict, ' ', 2) AS next_step,
    CASE WHEN bad OR out_of_scope OR coalesce (reading = 6, false) THEN NULL
      WHEN er_reading = 2 OR pr_reading = 2 THEN 'positive'
      WHEN pr_reading IS NULL THEN NULL
      WHEN er_reading = 1 THEN 'low_positive'
      WHEN er_reading = 0 THEN 'negative' END AS hr_status
  FROM decided
) TO '{output}' (FORMAT csv, HEADER true);
