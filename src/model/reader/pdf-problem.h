/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/**
 * HeraldPdfProblem:
 * @HERALD_PDF_PROBLEM_BREAKDOWN: nothing more is known
 * @HERALD_PDF_PROBLEM_DAMAGED: it is no whole PDF
 * @HERALD_PDF_PROBLEM_LOCKED: it asks for a password
 * @HERALD_PDF_PROBLEM_PICTURE: it has no letters
 *
 * Why a PDF gave no text: the exit status of herald-pdf-text.
 */
typedef enum
{
  HERALD_PDF_PROBLEM_BREAKDOWN = 1,
  HERALD_PDF_PROBLEM_DAMAGED,
  HERALD_PDF_PROBLEM_LOCKED,
  HERALD_PDF_PROBLEM_PICTURE,
} HeraldPdfProblem;
