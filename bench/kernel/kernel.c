/*
 * The price kernel of packages/sim-core/src/model (choice-columns.ts, price-table.ts, price-weights.ts, zeta-map.ts
 * and price-equilibrium.ts) in C, operation for operation, so that both can be timed at the same work and compared bit by
 * bit. The tables of the elementary functions come with the input. Compiled with -DLIBM the elementary functions are those of the C library instead.
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
static double exp_high[64], exp_low[64], ln2_high, ln2_low;
static double log_centre[129], log_reciprocal[129], log_offset[129], log_high[129], log_low[129];

/* ---- elementary functions: math/exp.ts, log.ts ---- */

static double expm1_series(double r) {
  double square = r * r;
  return r + square * (1.0 / 2 + r * (1.0 / 6) + square * (1.0 / 24 + r * (1.0 / 120) + square * (1.0 / 720)));
}

static double own_exp_of_sum(double high, double low) {
  if (!(high < 710 && high > -746)) return high > 0 ? INFINITY : high < 0 ? 0 : NAN;
  double steps = high * 92.33248261689366 + 6755399441055744 - 6755399441055744;
  double rest = high - steps * 0.010830424696905538 + (low - steps * -6.563929801064195e-13);
  int step = (int)steps;
  int entry = step & 63;
  double mantissa = exp_high[entry] + (exp_low[entry] + exp_high[entry] * expm1_series(rest));
  int doublings = step >> 6, half = doublings >> 1;
  return mantissa * powers_of_two[half + POWER_OF_TWO_ZERO] * powers_of_two[doublings - half + POWER_OF_TWO_ZERO];
}

static double own_exp(double x) {
  if (!(x < 709 && x > -708)) return own_exp_of_sum(x, 0);
  double steps = x * 92.33248261689366 + 6755399441055744 - 6755399441055744;
  double rest = x - steps * 0.010830424696905538 - steps * -6.563929801064195e-13;
  int step = (int)steps;
  int entry = step & 63;
  double mantissa = exp_high[entry] + (exp_low[entry] + exp_high[entry] * expm1_series(rest));
  return mantissa * powers_of_two[(step >> 6) + POWER_OF_TWO_ZERO];
}

/* For 0 and normal positive numbers: the kernel meets no others. */
static double own_log(double x) {
  if (!(x >= 2.2250738585072014e-308)) return -INFINITY;
  uint64_t bits;
  memcpy(&bits, &x, 8);
  uint32_t top = (uint32_t)(bits >> 32);
  int power = (int)(top >> 20) - 1023;
  int step = (int)(((top & 0xfffff) + 0x1000) >> 13);
  double mantissa = x * powers_of_two[POWER_OF_TWO_ZERO - power];
  double offset = log_offset[step];
  double near = (mantissa - log_centre[step]) * log_reciprocal[step];
  double r = offset + near, square = r * r;
  double cubic =
      1.0 / 3 - r * (1.0 / 4) + square * (1.0 / 5 - r * (1.0 / 6) + square * (1.0 / 7 - r * (1.0 / 8)));
  double exact = power * ln2_high + log_high[step] + offset;
  double sum = exact + near;
  return sum + (exact - sum + near + (power * ln2_low + log_low[step] + square * (r * cubic - 0.5)));
}

#ifdef LIBM
#define EXP exp
#define LOG log
#else
#define EXP own_exp
#define LOG own_log
#endif

/* ---- the market: ChoiceColumns and PriceColumns ---- */

static int firm_count, segment_count, nest_count, active_count;
static double nest_similarity, outside_weight;
static int *active, *nest, *owner;
static uint8_t *is_free, *owns_several;
static double *attention, *value_utility, *price_sensitivity, *contestable, *unit_cost, *price, *paid_ratio, *start;
static double *log_price, *weight, *shift, *share, *within_share, *outside_share, *inclusive, *lerner;

/* PriceTable: one row an offer, nest after nest. */
static int row_count, is_any_joint;
static int *row_firm, *row_nest, *nest_start, *next_owned;
static uint8_t *row_is_free;
static double *row_lerner, *kept_at_start, *log_price_ratio, *row_factor, *start_weight, *row_weight;
static double *row_outside, *total, *nest_sum, *nest_term, *within_per_weight, *share_per_weight, *above, *below;
static double *mapped, *mapped_before, *moved, *moved_before;

/* ---- choice-columns.ts ---- */

static double outside_term(int segment) {
  if (outside_weight <= 0) return 0;
  return outside_weight * EXP(-shift[segment] * (1 - nest_similarity));
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
}

/* ---- price-table.ts, price-weights.ts ---- */

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
      for (int segment = 0; segment < segment_count; segment++)
        start_weight[segment * firm_count + row] = weight[segment * firm_count + firm];
      if (is_free[firm]) any_free = 1;
      row++;
    }
  }
  nest_start[nest_count] = row;
  row_count = row;
  is_any_joint = 0;
  for (int each = 0; each < row; each++) {
    int next = each;
    if (owns_several[row_firm[each]]) {
      do {
        next = next + 1 == row ? 0 : next + 1;
      } while (owner[row_firm[next]] != owner[row_firm[each]]);
    }
    next_owned[each] = next;
    if (next != each) is_any_joint = 1;
  }
  for (int segment = 0; segment < segment_count; segment++) row_outside[segment] = outside_term(segment);
  return any_free;
}

static void weigh_segment(int segment) {
  int from = segment * firm_count;
  for (int group = 0; group < nest_count; group++) {
    double sum = 0;
    for (int row = nest_start[group]; row < nest_start[group + 1]; row++) {
      double now = start_weight[from + row] * row_factor[row];
      row_weight[from + row] = now;
      sum += now;
    }
    nest_sum[segment * nest_count + group] = sum;
  }
}

static void raise_nest_sums(void) {
  double power = 1 - nest_similarity;
  for (int at = 0; at < segment_count * nest_count; at++) {
    double sum = nest_sum[at];
    nest_term[at] = power == 1 || sum <= 0 ? sum : EXP(power * LOG(sum));
  }
}

static void value_weights(void) {
  for (int segment = 0; segment < segment_count; segment++) {
    int first = segment * nest_count;
    double sum = row_outside[segment];
    for (int at = first; at < first + nest_count; at++) sum += nest_term[at];
    total[segment] = sum;
    double inverse = sum > 0 ? 1 / sum : 0;
    for (int at = first; at < first + nest_count; at++) {
      double within = nest_sum[at] > 0 ? 1 / nest_sum[at] : 0;
      within_per_weight[at] = within;
      share_per_weight[at] = nest_term[at] * inverse * within;
    }
  }
}

static void weigh(void) {
  double factors_at = NAN;
  for (int row = 0; row < row_count; row++) log_price_ratio[row] = LOG(kept_at_start[row] / (1 - row_lerner[row]));
  for (int segment = 0; segment < segment_count; segment++) {
    double sensitivity = price_sensitivity[segment];
    if (sensitivity != factors_at) {
      double steepness = sensitivity / (1 - nest_similarity);
      for (int row = 0; row < row_count; row++) row_factor[row] = EXP(-steepness * log_price_ratio[row]);
    }
    factors_at = sensitivity;
    weigh_segment(segment);
  }
  raise_nest_sums();
  value_weights();
}

static void leave_shares(void) {
  for (int segment = 0; segment < segment_count; segment++) {
    int from = segment * firm_count, nests = segment * nest_count;
    for (int row = 0; row < row_count; row++) {
      double now = row_weight[from + row];
      int cell = from + row_firm[row], at = nests + row_nest[row];
      weight[cell] = now;
      within_share[cell] = now * within_per_weight[at];
      share[cell] = now * share_per_weight[at];
    }
    double sum = total[segment];
    outside_share[segment] = sum > 0 ? row_outside[segment] / sum : 0;
    inclusive[segment] = LOG(sum) + shift[segment] * (1 - nest_similarity);
  }
}

/* ---- zeta-map.ts ---- */

static double atomistic_lerner(void) {
  double sum = 0;
  for (int segment = 0; segment < segment_count; segment++) sum += price_sensitivity[segment];
  return 1 / (1 + sum / segment_count / (1 - nest_similarity));
}

static double others_worth(int segment, int row) {
  double closer = nest_similarity / (1 - nest_similarity), worth = 0;
  int from = segment * firm_count, nests = segment * nest_count;
  for (int other = next_owned[row]; other != row; other = next_owned[other]) {
    int at = nests + row_nest[other];
    double near = row_nest[other] == row_nest[row] ? closer * within_per_weight[at] : 0;
    worth += row_lerner[other] * row_weight[from + other] * (share_per_weight[at] + near);
  }
  return worth;
}

static void add_joint_offers(void) {
  for (int row = 0; row < row_count; row++) {
    if (next_owned[row] == row) continue;
    for (int segment = 0; segment < segment_count; segment++) {
      double spend = row_weight[segment * firm_count + row] * share_per_weight[segment * nest_count + row_nest[row]] *
                     contestable[segment];
      above[row] = above[row] + spend * price_sensitivity[segment] * others_worth(segment, row);
    }
  }
}

static void add_up(void) {
  double closer = nest_similarity / (1 - nest_similarity);
  for (int row = 0; row < row_count; row++) above[row] = below[row] = 0;
  for (int segment = 0; segment < segment_count; segment++) {
    int from = segment * firm_count;
    for (int group = 0; group < nest_count; group++) {
      int at = segment * nest_count + group;
      double spend = share_per_weight[at] * contestable[segment];
      double slope = spend * price_sensitivity[segment];
      double stake = spend + slope / (1 - nest_similarity);
      double worth = slope * (share_per_weight[at] + closer * within_per_weight[at]);
      int end = nest_start[group + 1];
      for (int row = nest_start[group]; row < end; row++) {
        double own = row_weight[from + row];
        above[row] = above[row] + own * (spend + own * row_lerner[row] * worth);
        below[row] = below[row] + own * stake;
      }
    }
  }
  if (is_any_joint) add_joint_offers();
}

static double map_indices(void) {
  add_up();
  double gap = 0;
  for (int row = 0; row < row_count; row++) {
    if (!row_is_free[row]) continue;
    double after = below[row] > 0 ? above[row] / below[row] : atomistic_lerner();
    if (!(after < 0.95)) return INFINITY;
    double move = after - row_lerner[row];
    mapped[row] = after;
    moved[row] = move;
    double relative = fabs(move / (1 - after));
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
    double gap = map_indices();
    *residual = gap;
    if (gap < 1e-12) return iteration;
    if (gap == INFINITY) return 0;
    take_step(gap < before ? step_back() : 0);
    weigh();
    before = gap;
  }
  return 0;
}

/* Returns the number of passes; leaves the residual. */
static int solve(double *residual) {
  memcpy(lerner, start, firm_count * sizeof(double));
  set_prices();
  set_weights();
  int any_free = fill_table();
  weigh();
  int passes = any_free ? settle(residual) : 0;
  for (int row = 0; row < row_count; row++) lerner[row_firm[row]] = row_lerner[row];
  set_prices();
  leave_shares();
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
  double *tables[] = {exp_high, exp_low, log_centre, log_reciprocal, log_offset, log_high, log_low};
  for (int table = 0; table < 7; table++) {
    int count = table < 2 ? 64 : 129;
    memcpy(tables[table], doubles(count), count * sizeof(double));
  }
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
  log_price_ratio = zeros(firm_count);
  row_outside = zeros(segment_count);
  total = zeros(segment_count);
  nest_sum = zeros(segment_count * nest_count);
  nest_term = zeros(segment_count * nest_count);
  within_per_weight = zeros(segment_count * nest_count);
  share_per_weight = zeros(segment_count * nest_count);
  above = zeros(firm_count);
  below = zeros(firm_count);
  mapped = zeros(firm_count);
  mapped_before = zeros(firm_count);
  moved = zeros(firm_count);
  moved_before = zeros(firm_count);
  shift = zeros(segment_count);
  outside_share = zeros(segment_count);
  inclusive = zeros(segment_count);
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
