/** A published review as others are told of it: no customer, no order, no address. */
export interface FedReview {
  /** Its public name. */
  id: string;
  stars: number;
  title: string;
  body: string;
  /** Empty: the customer did not want one. */
  displayName: string;
  writtenAt: Date;
  editedAt: Date | null;
  language: string;
  countryCode: string | null;
  /** By the order; what another tool said of an imported one is not ours to say. */
  verified: boolean | null;
  incentivized: boolean;
  reply: string | null;
  repliedAt: Date | null;
  photoAddresses: string[];
  product: FedProduct;
}

export interface FedProduct {
  productId: string;
  title: string;
  handle: string;
  address: string;
  brand: string;
  skus: string[];
  gtins: string[];
}

/** Who runs the shop, as feeds name it. */
export interface FedShop {
  id: string;
  name: string;
  address: string;
}
