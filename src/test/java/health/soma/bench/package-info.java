/// `./soma bench`: every figure is printed beside its yardstick, measured in the same run on the same machine, because
/// a figure alone says as much about the machine as about Soma.
package health.soma.bench;
