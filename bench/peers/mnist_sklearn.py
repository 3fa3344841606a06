"""scikit-learn's MLPClassifier: 784-128-10 relu, Adam at 0.001, batches of 128 in a new order every epoch, no penalty."""
import warnings; warnings.filterwarnings("ignore")
import numpy as np
from sklearn.neural_network import MLPClassifier
from mnist_common import args, images, run
a = args()
(x, y), (tx, ty) = images(a.folder, "train"), images(a.folder, "t10k")
net = MLPClassifier((128,), solver="adam", alpha=0.0, batch_size=128, learning_rate_init=1e-3, shuffle=True, random_state=a.seed)
run(a, lambda: net.partial_fit(x, y, classes=np.arange(10)), lambda: (net.predict(tx) == ty).mean(), "sklearn")
