// PyTorch's C++ front end (libtorch), autograd + torch::optim: PyTorch without Python, which is also what
// TorchSharp calls through P/Invoke.  g++ -O2 -std=c++17 torch_mlp.cpp -I/usr/include/torch/csrc/api/include -ltorch
// -ltorch_cpu -lc10
#include <torch/torch.h>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <algorithm>
using namespace std;
static double now() { return chrono::duration<double>(chrono::steady_clock::now().time_since_epoch()).count(); }
int main(int c, char** v) {
    map<string, string> a = {{"--name", "W4"},   {"--layers", "784,128,10"}, {"--act", "relu"},
                             {"--out", "ce"},    {"--batch", "128"},         {"--n", "60000"},
                             {"--threads", "1"}, {"--task", "train"},        {"--opt", "sgd"},
                             {"--reps", "7"},    {"--mintime", "0.5"}};
    for (int i = 1; i + 1 < c; i += 2)
        a[v[i]] = v[i + 1];
    torch::set_num_threads(stoi(a["--threads"]));
    at::globalContext().setFlushDenormal(true);
    torch::manual_seed(1);
    vector<int> d;
    {
        stringstream s(a["--layers"]);
        string t;
        while (getline(s, t, ','))
            d.push_back(stoi(t));
    }
    long N = stol(a["--n"]), B = stol(a["--batch"]);
    bool ce = a["--out"] == "ce", inf = a["--task"] == "infer";
    string act = a["--act"];
    torch::nn::Sequential net;
    for (size_t i = 0; i + 1 < d.size(); i++) {
        net->push_back(torch::nn::Linear(d[i], d[i + 1]));
        if (i + 2 < d.size()) {
            if (act == "relu")
                net->push_back(torch::nn::ReLU());
            else if (act == "tanh")
                net->push_back(torch::nn::Tanh());
            else
                net->push_back(torch::nn::Sigmoid());
        }
    }
    if (!ce)
        net->push_back(torch::nn::Sigmoid());
    auto X = torch::rand({N, d[0]});
    auto Y = ce ? torch::randint(d.back(), {N}, torch::kLong) : torch::rand({N, d.back()});
    unique_ptr<torch::optim::Optimizer> opt;
    if (a["--opt"] == "adam")
        opt = make_unique<torch::optim::Adam>(net->parameters(), torch::optim::AdamOptions(1e-3));
    else
        opt = make_unique<torch::optim::SGD>(net->parameters(), torch::optim::SGDOptions(0.01));
    double last = 0;
    torch::Tensor lt;
    auto step = [&](long k) {
        if (inf) {
            torch::InferenceMode g;
            auto o = net->forward(X.slice(0, k % N, k % N + 1));
            if (ce)
                o = torch::softmax(o, 1);
            return;
        }
        long j = (k % (N / B)) * B;
        auto x = X.slice(0, j, j + B), y = Y.slice(0, j, j + B);
        opt->zero_grad();
        auto o = net->forward(x);
        auto l = ce ? torch::nn::functional::cross_entropy(o, y) : torch::nn::functional::mse_loss(o, y);
        l.backward();
        opt->step();
        lt = l;
    };
    double mt = stod(a["--mintime"]);
    int reps = stoi(a["--reps"]);
    long k = 0, cnt = 0;
    double t0 = now();
    while (now() - t0 < .5 || cnt < 3) {
        step(k++);
        cnt++;
    }
    long chunk = max(1L, (long)(cnt / (now() - t0) * mt));
    vector<double> r;
    for (int i = 0; i < reps; i++) {
        t0 = now();
        for (long z = 0; z < chunk; z++)
            step(k++);
        r.push_back(chunk * double(inf ? 1 : B) / (now() - t0));
    }
    sort(r.begin(), r.end());
    if (!inf)
        last = lt.item<float>();
    printf("{\"peer\":\"libtorch-c++\",\"workload\":\"%s\",\"task\":\"%s\",\"opt\":\"%s\",\"dtype\":\"f32\","
           "\"threads\":%s,\"samples_per_s\":{\"min\":%g,\"med\":%g,\"max\":%g},\"final_loss\":%g,\"note\":\"\"}\n",
           a["--name"].c_str(), a["--task"].c_str(), a["--opt"].c_str(), a["--threads"].c_str(), r[0], r[reps / 2],
           r[reps - 1], last);
}
