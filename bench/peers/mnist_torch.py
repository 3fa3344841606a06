"""PyTorch, eager: 784-128-10 relu, cross-entropy, Adam at 0.001, batches of 128 in a new order every epoch."""
import torch
from mnist_common import args, images, run
a = args()
torch.manual_seed(a.seed); torch.set_num_threads(a.threads)
(x, y), (tx, ty) = ([torch.from_numpy(v) for v in images(a.folder, part)] for part in ("train", "t10k"))
net = torch.nn.Sequential(torch.nn.Linear(784, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
opt, loss = torch.optim.Adam(net.parameters(), lr=1e-3), torch.nn.CrossEntropyLoss()

def epoch():
    order = torch.randperm(len(x))
    for rows in order.split(128):
        opt.zero_grad(set_to_none=True)
        loss(net(x[rows]), y[rows]).backward()
        opt.step()

def accuracy():
    with torch.no_grad():
        return (net(tx).argmax(1) == ty).float().mean()

run(a, epoch, accuracy, "torch-eager")
