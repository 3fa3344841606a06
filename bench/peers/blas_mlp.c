// Hand-written C MLP over a BLAS-style sgemm/dgemm: the strongest "library GEMM + plain loops" peer.
//   cblas:  gcc -O3 -march=native -ffast-math -fopenmp-simd blas_mlp.c -lopenblas -lm      (peer openblas-c)
//   oneDNN: add -DUSE_DNNL -ldnnl                                                           (peer onednn-c, f32 only)
// -DREAL=double for f64. Same command line as the Python peers.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
#include <time.h>
#ifndef REAL
#define REAL float
#endif
typedef REAL T;
#ifdef USE_DNNL
#include <oneapi/dnnl/dnnl.h>
static void gemm(int ta, int tb, int m, int n, int k, T al, const T* a, int lda, const T* b, int ldb, T be, T* c,
                 int ldc) {
    dnnl_sgemm(ta ? 'T' : 'N', tb ? 'T' : 'N', m, n, k, al, a, lda, b, ldb, be, c, ldc);
}
#define PEER "onednn-c"
#else
#include <cblas.h>
static void gemm(int ta, int tb, int m, int n, int k, T al, const T* a, int lda, const T* b, int ldb, T be, T* c,
                 int ldc) {
    if (sizeof(T) == 4)
        cblas_sgemm(CblasRowMajor, ta ? CblasTrans : CblasNoTrans, tb ? CblasTrans : CblasNoTrans, m, n, k, al,
                    (float*)a, lda, (float*)b, ldb, be, (float*)c, ldc);
    else
        cblas_dgemm(CblasRowMajor, ta ? CblasTrans : CblasNoTrans, tb ? CblasTrans : CblasNoTrans, m, n, k, al,
                    (double*)a, lda, (double*)b, ldb, be, (double*)c, ldc);
}
#define PEER "openblas-c"
#endif
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}
static unsigned long long s = 88172645463325252ULL;
static double rnd(void) {
    s ^= s << 13;
    s ^= s >> 7;
    s ^= s << 17;
    return (s >> 11) * (1.0 / 9007199254740992.0);
}
static int L, dim[16], B = 128, N = 60000, act = 2, ce = 1, adam = 0; // act 0 sigmoid 1 tanh 2 relu
static T *W[16], *b[16], *Z[16], *D[16], *G[16], *gb[16], *M[32], *V[32], *X, *Y;
static int* lab;
static const T LR = (T)0.01;
static long tstep;
static void* al(size_t n) {
    void* p = aligned_alloc(64, (n * sizeof(T) + 127) / 64 * 64);
    memset(p, 0, n * sizeof(T));
    return p;
}
static void fwd(const T* x, int B) {
    const T* h = x;
    int hd = dim[0];
    for (int l = 0; l < L; l++) {
        int o = dim[l + 1];
        T* z = Z[l];
        gemm(0, 0, B, o, hd, 1, h, hd, W[l], o, 0, z, o);
        for (int i = 0; i < B; i++) {
            T* r = z + (size_t)i * o;
            const T* bb = b[l];
            if (l < L - 1) {
                if (act == 2)
                    for (int j = 0; j < o; j++) {
                        T v = r[j] + bb[j];
                        r[j] = v > 0 ? v : 0;
                    }
                else if (act == 1)
                    for (int j = 0; j < o; j++)
                        r[j] = sizeof(T) == 4 ? tanhf(r[j] + bb[j]) : tanh(r[j] + bb[j]);
                else
                    for (int j = 0; j < o; j++)
                        r[j] = 1 / (1 + (sizeof(T) == 4 ? expf(-(r[j] + bb[j])) : exp(-(r[j] + bb[j]))));
            } else if (ce) {
                T mx = -1e30;
                for (int j = 0; j < o; j++) {
                    r[j] += bb[j];
                    if (r[j] > mx)
                        mx = r[j];
                }
                T su = 0;
                for (int j = 0; j < o; j++) {
                    r[j] = sizeof(T) == 4 ? expf(r[j] - mx) : exp(r[j] - mx);
                    su += r[j];
                }
                su = 1 / su;
                for (int j = 0; j < o; j++)
                    r[j] *= su;
            } else
                for (int j = 0; j < o; j++)
                    r[j] = 1 / (1 + (sizeof(T) == 4 ? expf(-(r[j] + bb[j])) : exp(-(r[j] + bb[j]))));
        }
        h = z;
        hd = o;
    }
}
static void adamstep(T* p, const T* g, T* m, T* v, size_t n, T a, T c2) {
    for (size_t i = 0; i < n; i++) {
        m[i] = (T)0.9 * m[i] + (T)0.1 * g[i];
        v[i] = (T)0.999 * v[i] + (T)0.001 * g[i] * g[i];
        p[i] -= a * m[i] / ((sizeof(T) == 4 ? sqrtf(v[i]) : sqrt(v[i])) * c2 + (T)1e-8);
    }
}
static void step(long k) {
    long j = (k % (N / B)) * B;
    const T* x = X + (size_t)j * dim[0];
    fwd(x, B);
    int o = dim[L];
    T *d = D[L - 1], *h = Z[L - 1];
    if (ce) {
        T ib = (T)1 / B;
        for (int i = 0; i < B; i++) {
            for (int q = 0; q < o; q++)
                d[i * o + q] = h[i * o + q] * ib;
            d[i * o + lab[j + i]] -= ib;
        }
    } else {
        T c = (T)2 / (B * o);
        for (int i = 0; i < B * o; i++)
            d[i] = (h[i] - Y[(size_t)j * o + i]) * h[i] * (1 - h[i]) * c;
    }
    for (int l = L - 1; l >= 0; l--) {
        int in = dim[l];
        o = dim[l + 1];
        const T* inp = l ? Z[l - 1] : x;
        d = D[l];
        if (l) {
            T* e = D[l - 1];
            gemm(0, 1, B, in, o, 1, d, o, W[l], o, 0, e, in);
            size_t n = (size_t)B * in;
            if (act == 2)
                for (size_t i = 0; i < n; i++)
                    e[i] = inp[i] > 0 ? e[i] : 0;
            else if (act == 1)
                for (size_t i = 0; i < n; i++)
                    e[i] *= 1 - inp[i] * inp[i];
            else
                for (size_t i = 0; i < n; i++)
                    e[i] *= inp[i] * (1 - inp[i]);
        }
        if (!adam) {
            gemm(1, 0, in, o, B, -LR, inp, in, d, o, 1, W[l], o);
            T* bb = b[l];
            for (int i = 0; i < B; i++)
                for (int q = 0; q < o; q++)
                    bb[q] -= LR * d[(size_t)i * o + q];
        } else {
            gemm(1, 0, in, o, B, 1, inp, in, d, o, 0, G[l], o);
            memset(gb[l], 0, o * sizeof(T));
            for (int i = 0; i < B; i++)
                for (int q = 0; q < o; q++)
                    gb[l][q] += d[(size_t)i * o + q];
        }
    }
    if (adam) {
        tstep++;
        T a = (T)(1e-3 / (1 - pow(.9, tstep))), c2 = (T)(1 / sqrt(1 - pow(.999, tstep)));
        for (int l = 0; l < L; l++) {
            adamstep(W[l], G[l], M[l], V[l], (size_t)dim[l] * dim[l + 1], a, c2);
            adamstep(b[l], gb[l], M[16 + l], V[16 + l], dim[l + 1], a, c2);
        }
    }
}
static int cmp(const void* a, const void* b) {
    double x = *(double*)a, y = *(double*)b;
    return x < y ? -1 : x > y;
}
int main(int c, char** v) {
    char *name = "W4", *layers = "784,128,10", *task = "train", *opt = "sgd", *threads = "1";
    int reps = 7;
    double mt = .5;
    for (int i = 1; i + 1 < c; i += 2) {
        char *k = v[i], *a = v[i + 1];
        if (!strcmp(k, "--name"))
            name = a;
        else if (!strcmp(k, "--layers"))
            layers = a;
        else if (!strcmp(k, "--act"))
            act = a[0] == 'r' ? 2 : a[0] == 't' ? 1 : 0;
        else if (!strcmp(k, "--out"))
            ce = a[0] == 'c';
        else if (!strcmp(k, "--batch"))
            B = atoi(a);
        else if (!strcmp(k, "--n"))
            N = atoi(a);
        else if (!strcmp(k, "--threads"))
            threads = a;
        else if (!strcmp(k, "--task"))
            task = a;
        else if (!strcmp(k, "--opt"))
            opt = a;
        else if (!strcmp(k, "--reps"))
            reps = atoi(a);
        else if (!strcmp(k, "--mintime"))
            mt = atof(a);
    }
    adam = opt[0] == 'a';
    char* q = strdup(layers);
    int nd = 0;
    for (char* t = strtok(q, ","); t; t = strtok(0, ","))
        dim[nd++] = atoi(t);
    L = nd - 1;
    X = al((size_t)N * dim[0]);
    for (size_t i = 0; i < (size_t)N * dim[0]; i++)
        X[i] = rnd();
    lab = malloc(N * sizeof(int));
    Y = al((size_t)N * dim[L]);
    for (int i = 0; i < N; i++)
        lab[i] = (int)(rnd() * dim[L]);
    for (size_t i = 0; i < (size_t)N * dim[L]; i++)
        Y[i] = rnd();
    for (int l = 0; l < L; l++) {
        size_t n = (size_t)dim[l] * dim[l + 1];
        W[l] = al(n);
        G[l] = al(n);
        M[l] = al(n);
        V[l] = al(n);
        b[l] = al(dim[l + 1]);
        gb[l] = al(dim[l + 1]);
        M[16 + l] = al(dim[l + 1]);
        V[16 + l] = al(dim[l + 1]);
        Z[l] = al((size_t)B * dim[l + 1]);
        D[l] = al((size_t)B * dim[l + 1]);
        for (size_t i = 0; i < n; i++)
            W[l][i] = (2 * rnd() - 1) / sqrt(dim[l]);
    }
    int inf = task[0] == 'i';
    long k = 0, cnt = 0;
    double t0 = now();
#define STEP                                                                                                           \
    do {                                                                                                               \
        if (inf)                                                                                                       \
            fwd(X + (size_t)(k % N) * dim[0], 1);                                                                      \
        else                                                                                                           \
            step(k);                                                                                                   \
        k++;                                                                                                           \
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
        r[i] = chunk * (double)(inf ? 1 : B) / (now() - t0);
    }
    qsort(r, reps, 8, cmp);
    double su = 0;
    for (size_t i = 0; i < (size_t)dim[0] * dim[1]; i++)
        su += W[0][i];
    printf(
        "{\"peer\":\"%s\",\"workload\":\"%s\",\"task\":\"%s\",\"opt\":\"%s\",\"dtype\":\"%s\",\"threads\":%s,\"samples_"
        "per_s\":{\"min\":%g,\"med\":%g,\"max\":%g},\"final_loss\":%g,\"note\":\"loss field is sum(W1)\"}\n",
        PEER, name, task, opt, sizeof(T) == 4 ? "f32" : "f64", threads, r[0], r[reps / 2], r[reps - 1], su);
}
