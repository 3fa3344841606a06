// dlib dnn (libdlib-dev): one binary per shape since the net is a type.  -DWL=3,4,5
//   g++ -O3 -march=native -std=c++14 -DWL=4 dlib_mlp.cpp -o dlib_w4 -ldlib -lblas -llapack -lpthread   (Debian's
//   libdlib is built with BLAS)
#include <dlib/dnn.h>
#include <chrono>
#include <cstdio>
#include <cstring>
using namespace dlib;
#if WL == 3
const int IN = 64, B = 32;
using net_t = loss_multiclass_log<fc<10, relu<fc<64, input<matrix<float>>>>>>;
#elif WL == 4
const int IN = 784, B = 128;
using net_t = loss_multiclass_log<fc<10, relu<fc<128, input<matrix<float>>>>>>;
#elif WL == 5
const int IN = 784, B = 128;
using net_t = loss_multiclass_log<fc<10, relu<fc<512, relu<fc<512, input<matrix<float>>>>>>>>;
#endif
static double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
int main(int c, char** v) {
    const char *task = "train", *thr = "1", *name = "W4";
    for (int i = 1; i + 1 < c; i += 2) {
        if (!strcmp(v[i], "--task"))
            task = v[i + 1];
        if (!strcmp(v[i], "--threads"))
            thr = v[i + 1];
        if (!strcmp(v[i], "--name"))
            name = v[i + 1];
    }
    net_t net;
    std::vector<sgd> solvers(net_t::num_computational_layers, sgd(0, 0));
    bool inf = task[0] == 'i';
    const int nb = 32;
    std::vector<std::vector<matrix<float>>> X(nb);
    std::vector<std::vector<unsigned long>> Y(nb);
    dlib::rand r;
    for (int b = 0; b < nb; b++)
        for (int i = 0; i < B; i++) {
            matrix<float> m(IN, 1);
            for (int q = 0; q < IN; q++)
                m(q) = r.get_random_float();
            X[b].push_back(m);
            Y[b].push_back(r.get_random_32bit_number() % 10);
        }
    std::vector<resizable_tensor> T(nb);
    for (int b = 0; b < nb; b++)
        net.to_tensor(X[b].begin(), X[b].end(), T[b]);
    long k = 0;
    double loss = 0;
    auto step = [&] {
        int b = k++ % nb;
        if (inf)
            net(X[b][0]);
        else {
            loss = net.compute_parameter_gradients(T[b], Y[b].begin());
            net.update_parameters(solvers, 0.01);
        }
    };
    double t0 = now();
    long cnt = 0;
    while (now() - t0 < .5 || cnt < 3) {
        step();
        cnt++;
    }
    long chunk = std::max(1L, (long)(cnt / (now() - t0) * .5));
    std::vector<double> q;
    for (int i = 0; i < 7; i++) {
        t0 = now();
        for (long z = 0; z < chunk; z++)
            step();
        q.push_back(chunk * double(inf ? 1 : B) / (now() - t0));
    }
    std::sort(q.begin(), q.end());
    printf("{\"peer\":\"dlib\",\"workload\":\"%s\",\"task\":\"%s\",\"opt\":\"sgd\",\"dtype\":\"f32\",\"threads\":%s,"
           "\"samples_per_s\":{\"min\":%g,\"med\":%g,\"max\":%g},\"final_loss\":%g,\"note\":\"\"}\n",
           name, task, thr, q[0], q[3], q[6], loss);
}
