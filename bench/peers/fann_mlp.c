// FANN (libfann-dev): incremental (batch-1 SGD) training through fann_train.  It has no minibatch and no softmax:
// hidden sigmoid/tanh/relu, sigmoid output, MSE; samples/s is what is compared.
//   gcc -O3 -march=native fann_mlp.c -o fann_mlp -lfloatfann -lm
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <floatfann.h>
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}
static int cmp(const void* a, const void* b) {
    double x = *(double*)a, y = *(double*)b;
    return x < y ? -1 : x > y;
}
static float rnd(void) { return rand() / (float)RAND_MAX; }
int main(int c, char** v) {
    char *name = "W4", *layers = "784,128,10", *task = "train", *act = "relu";
    int reps = 7, N = 60000;
    double mt = .5;
    for (int i = 1; i + 1 < c; i += 2) {
        char *k = v[i], *a = v[i + 1];
        if (!strcmp(k, "--name"))
            name = a;
        else if (!strcmp(k, "--layers"))
            layers = a;
        else if (!strcmp(k, "--act"))
            act = a;
        else if (!strcmp(k, "--n"))
            N = atoi(a);
        else if (!strcmp(k, "--task"))
            task = a;
        else if (!strcmp(k, "--reps"))
            reps = atoi(a);
        else if (!strcmp(k, "--mintime"))
            mt = atof(a);
    }
    unsigned d[16];
    int n = 0;
    char* q = strdup(layers);
    for (char* t = strtok(q, ","); t; t = strtok(0, ","))
        d[n++] = atoi(t);
    struct fann* f = fann_create_standard_array(n, d);
    fann_set_activation_function_hidden(f, act[0] == 't'   ? FANN_SIGMOID_SYMMETRIC
                                           : act[0] == 'r' ? FANN_LINEAR_PIECE
                                                           : FANN_SIGMOID);
    fann_set_activation_function_output(f, FANN_SIGMOID);
    fann_set_training_algorithm(f, FANN_TRAIN_INCREMENTAL);
    fann_set_learning_rate(f, 0.01f);
    float *X = malloc(sizeof(float) * N * d[0]), *Y = malloc(sizeof(float) * N * d[n - 1]);
    for (long i = 0; i < (long)N * d[0]; i++)
        X[i] = rnd();
    for (long i = 0; i < (long)N * d[n - 1]; i++)
        Y[i] = rnd();
    int inf = task[0] == 'i';
    long k = 0, cnt = 0;
    double t0 = now();
#define STEP                                                                                                           \
    do {                                                                                                               \
        long i = k++ % N;                                                                                              \
        if (inf)                                                                                                       \
            fann_run(f, X + i * d[0]);                                                                                 \
        else                                                                                                           \
            fann_train(f, X + i * d[0], Y + i * d[n - 1]);                                                             \
    } while (0)
    while (now() - t0 < .5 || cnt < 3) {
        STEP;
        cnt++;
    }
    long chunk = cnt / (now() - t0) * mt;
    if (chunk < 1)
        chunk = 1;
    double r[100];
    for (int i = 0; i < reps; i++) {
        t0 = now();
        for (long z = 0; z < chunk; z++)
            STEP;
        r[i] = chunk / (now() - t0);
    }
    qsort(r, reps, 8, cmp);
    printf("{\"peer\":\"fann\",\"workload\":\"%s\",\"task\":\"%s\",\"opt\":\"sgd\",\"dtype\":\"f32\",\"threads\":1,"
           "\"samples_per_s\":{\"min\":%g,\"med\":%g,\"max\":%g},\"final_loss\":%g,\"note\":\"batch 1, sigmoid/MSE "
           "output\"}\n",
           name, task, r[0], r[reps / 2], r[reps - 1], fann_get_MSE(f));
}
