/*
 * The price kernel of packages/sim-core/src/model (choice-columns.ts, price-table.ts, zeta-map.ts and
 * price-equilibrium.ts) in C, operation for operation, so that both can be timed at the same work and compared bit by bit. The tables of the elementary functions
 * come with the input. Compiled with -DLIBM the elementary functions are those of the C library instead.
 *
 * Use: kernel INPUT OUTPUT. Both are files of doubles; the layouts stand at read_case and write_result.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define POWER_OF_TWO_ZERO 1074
static double powers_of_two[POWER_OF_TWO_ZERO + 1024];
static double exp_table[128], log_table[129 * 4], ln2_high, ln2_low;

/* ---- elementary functions: math/exp.ts, log.ts, pow.ts ---- */

static double expm1_series(double r) {
  double square = r * r;
  return r + square * (1.0 / 2 + r * (1.0 / 6) + square * (1.0 / 24 + r * (1.0 / 120) + square * (1.0 / 720)));
}

static double own_exp_of_sum(double high, double low) {
  if (!(high < 710 && high > -746)) return high > 0 ? INFINITY : high < 0 ? 0 : NAN;
  double steps = high * 92.33248261689366 + 6755399441055744 - 6755399441055744;
  double rest = high - steps * 0.010830424696905538 + (low - steps * -6.563929801064195e-13);
  int step = (int)steps;
  int entry = (step & 63) << 1;
  double mantissa = exp_table[entry] + (exp_table[entry + 1] + exp_table[entry] * expm1_series(rest));
  int doublings = step >> 6, half = doublings >> 1;
  return mantissa * powers_of_two[half + POWER_OF_TWO_ZERO] * powers_of_two[doublings - half + POWER_OF_TWO_ZERO];
}

static double own_exp(double x) {
  if (!(x < 709 && x > -708)) return own_exp_of_sum(x, 0);
  double steps = x * 92.33248261689366 + 6755399441055744 - 6755399441055744;
  double rest = x - steps * 0.010830424696905538 - steps * -6.563929801064195e-13;
  int step = (int)steps;
  int entry = (step & 63) << 1;
  double mantissa = exp_table[entry] + (exp_table[entry + 1] + exp_table[entry] * expm1_series(rest));
  return mantissa * powers_of_two[(step >> 6) + POWER_OF_TWO_ZERO];
}

/* For normal positive numbers: the kernel meets no others. */
static double own_log(double x) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  uint32_t top = (uint32_t)(bits >> 32);
  int power = (int)(top >> 20) - 1023;
  int step = (int)(((top & 0xfffff) + 0x1000) >> 13);
  const double *row = log_table + 4 * step;
  double mantissa = x * powers_of_two[POWER_OF_TWO_ZERO - power];
  double offset = row[1];
  double near = (mantissa - 1 - step / 128.0) * row[0];
  double r = offset + near, square = r * r;
  double cubic =
      1.0 / 3 - r * (1.0 / 4) + square * (1.0 / 5 - r * (1.0 / 6) + square * (1.0 / 7 - r * (1.0 / 8)));
  double exact = power * ln2_high + row[2] + offset;
  double sum = exact + near;
  return sum + (exact - sum + near + (power * ln2_low + row[3] + square * (r * cubic - 0.5)));
}

static double top_half(double x) {
  double scaled = 134217729 * x;
  return scaled - (scaled - x);
}

static double cubic_series(double r) {
  double square = r * r;
  double tail = 1.0 / 7 - r * (1.0 / 8) + square * (1.0 / 9 - r * (1.0 / 10));
  return 1.0 / 3 - r * (1.0 / 4) + square * (1.0 / 5 - r * (1.0 / 6) + square * tail);
}

static void log_parts(double x, double *high_part, double *low_part) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  uint32_t top = (uint32_t)(bits >> 32);
  int power = (int)(top >> 20) - 1023;
  int step = (int)(((top & 0xfffff) + 0x1000) >> 13);
  const double *row = log_table + 4 * step;
  double mantissa = x * powers_of_two[POWER_OF_TWO_ZERO - power];
  double offset = row[1];
  double near = (mantissa - 1 - step / 128.0) * row[0];
  double r = offset + near;
  double r_top = top_half(r), r_rest = offset - r_top + near;
  double half_square_top = 0.5 * r_top * r_top;
  double exact = power * ln2_high + row[2] + offset;
  double sum = exact + near;
  double main_part = sum - half_square_top;
  double low = exact - sum + near + (sum - main_part - half_square_top) +
               (power * ln2_low + row[3] - 0.5 * (r + r_top) * r_rest + r * r * r * cubic_series(r));
  *high_part = main_part + low;
  *low_part = main_part - *high_part + low;
}

/* For a positive base and an exponent between 0 and 1: the kernel raises to 1 - sigma. */
static double own_pow(double base, double exponent) {
  if (base == 1) return 1;
  if (exponent == 0.5) return sqrt(base);
  double logarithm, missing;
  log_parts(base, &logarithm, &missing);
  double product = exponent * logarithm;
  double e_top = top_half(exponent), e_rest = exponent - e_top;
  double l_top = top_half(logarithm), l_rest = logarithm - l_top;
  double cross = e_top * l_rest + e_rest * l_top;
  double lost = e_top * l_top - product + cross + e_rest * l_rest;
  return own_exp_of_sum(product, lost + exponent * missing);
}

#ifdef LIBM
#define EXP exp
#define LOG log
#define POW pow
#else
#define EXP own_exp
#define LOG own_log
#define POW own_pow
#endif

/* ---- the market: ChoiceColumns and PriceColumns ---- */

static int firm_count, segment_count, nest_count, active_count;
static double nest_similarity, outside_weight;
static int *active, *nest, *owner;
static uint8_t *is_free, *owns_several;
static double *attention, *value_utility, *price_sensitivity, *contestable, *unit_cost, *price, *paid_ratio, *start;
static double *log_price, *weight, *weight_log_price, *shift, *share, *within_share, *outside_share, *inclusive;
static double *price_factor, *nest_sum, *nest_share, *lerner;

/* PriceTable: one row an offer, nest after nest. */
static int row_count;
static int *row_firm, *row_nest, *nest_start, *next_owned;
static uint8_t *row_is_free;
static double *row_lerner, *kept_at_start, *row_factor, *start_weight, *row_weight;
static double *spend_per_weight, *slope_per_weight, *share_per_weight, *near_per_weight;
static double *mapped, *mapped_before, *moved, *moved_before;

/* ---- choice-columns.ts ---- */

static double outside_term(int segment) {
  if (outside_weight <= 0) return 0;
  return outside_weight * EXP(-shift[segment] * (1 - nest_similarity));
}

static double raise_nest_sums(int segment) {
  double total = outside_term(segment);
  for (int group = 0; group < nest_count; group++) {
    double sum = nest_sum[group];
    double raised = nest_similarity == 0 || sum <= 0 ? sum : POW(sum, 1 - nest_similarity);
    nest_share[group] = raised;
    nest_sum[group] = sum > 0 ? 1 / sum : 0;
    total += raised;
  }
  double inverse = total > 0 ? 1 / total : 0;
  for (int group = 0; group < nest_count; group++) nest_share[group] *= inverse;
  return total;
}

static void share_out(int segment) {
  int row = segment * firm_count;
  for (int group = 0; group < nest_count; group++) nest_sum[group] = 0;
  for (int i = 0; i < active_count; i++) {
    int firm = active[i];
    double weight_now = weight[row + firm] * price_factor[firm];
    within_share[row + firm] = weight_now;
    nest_sum[nest[firm]] += weight_now;
  }
  double total = raise_nest_sums(segment);
  for (int i = 0; i < active_count; i++) {
    int firm = active[i], group = nest[firm];
    double within = within_share[row + firm] * nest_sum[group];
    within_share[row + firm] = within;
    share[row + firm] = within * nest_share[group];
  }
  double taken_out = shift[segment] * (1 - nest_similarity);
  outside_share[segment] = total > 0 ? outside_term(segment) / total : 0;
  inclusive[segment] = total > 0 ? LOG(total) + taken_out : -INFINITY;
}

static void update_shares(void) {
  double factors_at = NAN;
  for (int segment = 0; segment < segment_count; segment++) {
    double slope = price_sensitivity[segment];
    if (slope != factors_at) {
      double steepness = slope / (1 - nest_similarity);
      for (int i = 0; i < active_count; i++) {
        int firm = active[i];
        double moved_by = log_price[firm] - weight_log_price[firm];
        price_factor[firm] = moved_by == 0 ? 1 : EXP(-steepness * moved_by);
      }
    }
    factors_at = slope;
    share_out(segment);
  }
}

static void set_weights(void) {
  double inverse = 1 / (1 - nest_similarity);
  for (int segment = 0; segment < segment_count; segment++) {
    int row = segment * firm_count;
    double highest = outside_weight > 0 ? 0 : -INFINITY;
    for (int i = 0; i < active_count; i++) {
      int firm = active[i];
      double exponent = (value_utility[row + firm] - price_sensitivity[segment] * log_price[firm]) * inverse;
      weight[row + firm] = exponent;
      if (exponent > highest && attention[row + firm] > 0) highest = exponent;
    }
    if (highest == -INFINITY) highest = 0;
    shift[segment] = highest;
    for (int i = 0; i < active_count; i++) {
      int cell = row + active[i];
      weight[cell] = attention[cell] > 0 ? attention[cell] * EXP(weight[cell] - highest) : 0;
    }
  }
  memcpy(weight_log_price, log_price, firm_count * sizeof(double));
  for (int firm = 0; firm < firm_count; firm++) price_factor[firm] = 1;
}

/* ---- price-table.ts ---- */

static int fill_table(void) {
  int row = 0, any_free = 0;
  for (int group = 0; group < nest_count; group++) {
    nest_start[group] = row;
    for (int i = 0; i < active_count; i++) {
      int firm = active[i];
      if (nest[firm] != group) continue;
      row_firm[row] = firm;
      row_nest[row] = group;
      row_is_free[row] = is_free[firm];
      row_lerner[row] = lerner[firm];
      kept_at_start[row] = 1 - lerner[firm];
      row_factor[row] = 1;
      for (int segment = 0; segment < segment_count; segment++)
        start_weight[segment * firm_count + row] = weight[segment * firm_count + firm];
      if (is_free[firm]) any_free = 1;
      row++;
    }
  }
  nest_start[nest_count] = row;
  row_count = row;
  for (int each = 0; each < row; each++) {
    int next = each;
    if (owns_several[row_firm[each]]) {
      do {
        next = next + 1 == row ? 0 : next + 1;
      } while (owner[row_firm[next]] != owner[row_firm[each]]);
    }
    next_owned[each] = next;
  }
  return any_free;
}

static double weigh_segment(int segment) {
  int from = segment * firm_count, nests = segment * nest_count;
  double total = outside_term(segment);
  for (int group = 0; group < nest_count; group++) {
    double sum = 0;
    for (int row = nest_start[group]; row < nest_start[group + 1]; row++) {
      double now = start_weight[from + row] * row_factor[row];
      row_weight[from + row] = now;
      sum += now;
    }
    double raised = nest_similarity == 0 || sum <= 0 ? sum : EXP((1 - nest_similarity) * LOG(sum));
    near_per_weight[nests + group] = sum > 0 ? 1 / sum : 0;
    share_per_weight[nests + group] = sum > 0 ? raised / sum : 0;
    total += raised;
  }
  return total;
}

static void value_weights(int segment, double total) {
  double inverse = total > 0 ? 1 / total : 0;
  double closer = nest_similarity / (1 - nest_similarity);
  for (int group = segment * nest_count; group < (segment + 1) * nest_count; group++) {
    double share_now = share_per_weight[group] * inverse;
    share_per_weight[group] = share_now;
    near_per_weight[group] = share_now + closer * near_per_weight[group];
    spend_per_weight[group] = share_now * contestable[segment];
    slope_per_weight[group] = share_now * contestable[segment] * price_sensitivity[segment];
  }
}

static void weigh(void) {
  double factors_at = NAN;
  for (int segment = 0; segment < segment_count; segment++) {
    double sensitivity = price_sensitivity[segment];
    if (sensitivity != factors_at) {
      double steepness = sensitivity / (1 - nest_similarity);
      for (int row = 0; row < row_count; row++)
        if (row_is_free[row]) row_factor[row] = EXP(-steepness * LOG(kept_at_start[row] / (1 - row_lerner[row])));
    }
    factors_at = sensitivity;
    value_weights(segment, weigh_segment(segment));
  }
}

/* ---- zeta-map.ts ---- */

static double atomistic_lerner(void) {
  double sum = 0;
  for (int segment = 0; segment < segment_count; segment++) sum += price_sensitivity[segment];
  return 1 / (1 + sum / segment_count / (1 - nest_similarity));
}

static double owners_worth(int from, int nests, int row) {
  double worth = 0;
  int other = row;
  do {
    double per_weight = row_nest[other] == row_nest[row] ? near_per_weight[nests]
                                                         : share_per_weight[nests - row_nest[row] + row_nest[other]];
    worth += row_lerner[other] * row_weight[from + other] * per_weight;
    other = next_owned[other];
  } while (other != row);
  return worth;
}

static double mapped_index(int row) {
  int owns_more = next_owned[row] != row;
  double spend = 0, sensitivity = 0, recaptured = 0;
  int nests = row_nest[row];
  for (int cell = row; cell < segment_count * firm_count; cell += firm_count) {
    double own = row_weight[cell];
    double slope = own * slope_per_weight[nests];
    spend += own * spend_per_weight[nests];
    sensitivity += slope;
    recaptured +=
        slope * (owns_more ? owners_worth(cell - row, nests, row) : row_lerner[row] * own * near_per_weight[nests]);
    nests += nest_count;
  }
  if (spend <= 0) return atomistic_lerner();
  return (spend + recaptured) / (spend + sensitivity / (1 - nest_similarity));
}

static double map_indices(void) {
  double gap = 0;
  for (int row = 0; row < row_count; row++) {
    if (!row_is_free[row]) continue;
    double after = mapped_index(row);
    if (!(after < 0.95)) return INFINITY;
    mapped[row] = after;
    moved[row] = after - row_lerner[row];
    double relative = fabs(moved[row] / (1 - after));
    gap = gap > relative ? gap : relative;
  }
  return gap;
}

static double step_back(void) {
  double along = 0, square = 0;
  for (int row = 0; row < row_count; row++) {
    if (!row_is_free[row]) continue;
    double turn = moved[row] - moved_before[row];
    along += moved[row] * turn;
    square += turn * turn;
  }
  return square > 0 ? along / square : 0;
}

static void take_step(double back) {
  for (int row = 0; row < row_count; row++) {
    if (!row_is_free[row]) continue;
    double after = mapped[row] - back * (mapped[row] - mapped_before[row]);
    row_lerner[row] = after < 0.95 ? after : mapped[row];
    mapped_before[row] = mapped[row];
    moved_before[row] = moved[row];
  }
}

/* ---- price-equilibrium.ts ---- */

static void set_prices(void) {
  for (int i = 0; i < active_count; i++) {
    int firm = active[i];
    if (is_free[firm]) {
      price[firm] = unit_cost[firm] / (1 - lerner[firm]);
    } else {
      lerner[firm] = 1 - unit_cost[firm] / price[firm];
    }
    log_price[firm] = LOG(price[firm] * paid_ratio[firm]);
  }
}

static int settle(double *residual) {
  double before = 0;
  for (int iteration = 1; iteration <= 400; iteration++) {
    weigh();
    double gap = map_indices();
    *residual = gap;
    if (gap < 1e-12) return iteration;
    if (gap == INFINITY) return 0;
    take_step(gap < before ? step_back() : 0);
    before = gap;
  }
  return 0;
}

/* Returns the number of passes; leaves the residual. */
static int solve(double *residual) {
  memcpy(lerner, start, firm_count * sizeof(double));
  set_prices();
  set_weights();
  int passes = fill_table() ? settle(residual) : 0;
  for (int row = 0; row < row_count; row++) lerner[row_firm[row]] = row_lerner[row];
  set_prices();
  update_shares();
  return passes;
}

/* ---- input and output ---- */

static const double *cursor;

static double *doubles(int count) {
  double *column = malloc(count * sizeof(double));
  memcpy(column, cursor, count * sizeof(double));
  cursor += count;
  return column;
}

static int *whole_numbers(int count) {
  int *column = malloc(count * sizeof(int));
  for (int i = 0; i < count; i++) column[i] = (int)cursor[i];
  cursor += count;
  return column;
}

static uint8_t *flags(int count) {
  uint8_t *column = malloc(count);
  for (int i = 0; i < count; i++) column[i] = cursor[i] != 0;
  cursor += count;
  return column;
}

static double *zeros(int count) { return calloc(count, sizeof(double)); }

/* In this order: tables, sizes, columns; the last number is how often to solve. */
static int read_case(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  double *input = malloc(size);
  if (fread(input, 1, size, file) != (size_t)size) exit(2);
  fclose(file);
  cursor = input;
  memcpy(exp_table, doubles(128), sizeof exp_table);
  memcpy(log_table, doubles(129 * 4), sizeof log_table);
  ln2_high = *cursor++;
  ln2_low = *cursor++;
  double power = 4.9406564584124654e-324;
  for (int i = 0; i < POWER_OF_TWO_ZERO + 1024; i++, power *= 2) powers_of_two[i] = power;
  firm_count = (int)*cursor++;
  segment_count = (int)*cursor++;
  nest_count = (int)*cursor++;
  active_count = (int)*cursor++;
  nest_similarity = *cursor++;
  outside_weight = *cursor++;
  int cells = firm_count * segment_count;
  active = whole_numbers(firm_count);
  nest = whole_numbers(firm_count);
  owner = whole_numbers(firm_count);
  is_free = flags(firm_count);
  owns_several = flags(firm_count);
  attention = doubles(cells);
  value_utility = doubles(cells);
  price_sensitivity = doubles(segment_count);
  contestable = doubles(segment_count);
  unit_cost = doubles(firm_count);
  price = doubles(firm_count);
  paid_ratio = doubles(firm_count);
  start = doubles(firm_count);
  int repetitions = (int)*cursor++;
  weight = zeros(cells);
  share = zeros(cells);
  within_share = zeros(cells);
  log_price = zeros(firm_count);
  weight_log_price = zeros(firm_count);
  price_factor = zeros(firm_count);
  lerner = zeros(firm_count);
  row_firm = calloc(firm_count, sizeof(int));
  row_nest = calloc(firm_count, sizeof(int));
  next_owned = calloc(firm_count, sizeof(int));
  nest_start = calloc(nest_count + 1, sizeof(int));
  row_is_free = calloc(firm_count, 1);
  row_lerner = zeros(firm_count);
  kept_at_start = zeros(firm_count);
  row_factor = zeros(firm_count);
  start_weight = zeros(cells);
  row_weight = zeros(cells);
  spend_per_weight = zeros(segment_count * nest_count);
  slope_per_weight = zeros(segment_count * nest_count);
  share_per_weight = zeros(segment_count * nest_count);
  near_per_weight = zeros(segment_count * nest_count);
  mapped = zeros(firm_count);
  mapped_before = zeros(firm_count);
  moved = zeros(firm_count);
  moved_before = zeros(firm_count);
  shift = zeros(segment_count);
  outside_share = zeros(segment_count);
  inclusive = zeros(segment_count);
  nest_sum = zeros(nest_count);
  nest_share = zeros(nest_count);
  return repetitions;
}

/* Nanoseconds a solution (of the processor's time), passes, residual; then prices, indices, shares, inclusive values. */
static void write_result(const char *path, double nanoseconds, double passes, double residual) {
  FILE *file = fopen(path, "wb");
  if (!file) exit(2);
  double head[3] = {nanoseconds, passes, residual};
  fwrite(head, sizeof(double), 3, file);
  fwrite(price, sizeof(double), firm_count, file);
  fwrite(lerner, sizeof(double), firm_count, file);
  fwrite(share, sizeof(double), firm_count * segment_count, file);
  fwrite(within_share, sizeof(double), firm_count * segment_count, file);
  fwrite(outside_share, sizeof(double), segment_count, file);
  fwrite(inclusive, sizeof(double), segment_count, file);
  if (fclose(file)) exit(2);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  int repetitions = read_case(arguments[1]);
  double residual = 0;
  int passes = solve(&residual);
  double from = seconds();
  for (int repetition = 0; repetition < repetitions; repetition++) passes = solve(&residual);
  write_result(arguments[2], repetitions ? 1e9 * (seconds() - from) / repetitions : 0, passes, residual);
  return 0;
}
