/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How signals are shared out among nuclei: the sum is exact, single nuclei differ as they do on
 * slides, where the cut leaves a part of each. */
#include "config.h"

#include "practice/ish-shares.h"

static guint
choose_poorer (const guint *shares, guint n_shares, HeraldRandom *random)
{
  guint first = herald_random_below (random, n_shares);
  guint second = herald_random_below (random, n_shares);

  /* Now and then chance alone, so that some nuclei stand out. */
  if (herald_random_below (random, 4) == 0)
    return first;
  return shares[second] < shares[first] ? second : first;
}

/**
 * herald_ish_shares_deal:
 * @total: what is shared out, at least @n_shares
 * @shares: (out) (array length=n_shares): what each gets, at least 1
 * @n_shares: how many there are
 * @random: where the differences come from
 */
void
herald_ish_shares_deal (guint total, guint *shares, guint n_shares, HeraldRandom *random)
{
  g_return_if_fail (total >= n_shares);

  for (guint i = 0; i < n_shares; i++)
    shares[i] = 1;
  for (guint i = n_shares; i < total; i++)
    shares[choose_poorer (shares, n_shares, random)]++;
}

static guint
find_poorest (const guint *shares, guint n_shares)
{
  guint found = 0;

  for (guint i = 1; i < n_shares; i++)
    if (shares[i] < shares[found])
      found = i;
  return found;
}

/* Which of two stands farther below what the other colour has. */
static guint
choose_by_other (const guint *shares, const guint *others, guint n_shares, HeraldRandom *random)
{
  guint first = herald_random_below (random, n_shares);
  guint second = herald_random_below (random, n_shares);

  if (herald_random_below (random, 3) == 0)
    return first;
  return shares[second] * (others[first] + 1) < shares[first] * (others[second] + 1) ? second
                                                                                     : first;
}

/**
 * herald_ish_shares_deal_like:
 * @total: what is shared out, at least @n_shares
 * @others: (array length=n_shares): what each has of the other colour
 * @shares: (out) (array length=n_shares): what each gets, at least 1, more where @others is more
 * @n_shares: how many there are
 * @random: where the differences come from
 */
void
herald_ish_shares_deal_like (
    guint total, const guint *others, guint *shares, guint n_shares, HeraldRandom *random)
{
  /* What a nucleus has room for. */
  guint most = MAX (total * 3 / 2 / n_shares, total / n_shares + 4);

  g_return_if_fail (total >= n_shares);

  for (guint i = 0; i < n_shares; i++)
    shares[i] = 1;
  for (guint i = n_shares; i < total; i++)
    {
      guint chosen = choose_by_other (shares, others, n_shares, random);

      if (shares[chosen] >= most)
        chosen = find_poorest (shares, n_shares);
      shares[chosen]++;
    }
}
